import { controlOf } from '../../methods/definitionOf.ts'
import { eachStep } from '../../tree/eachStep.ts'
import type { Flow } from '../../types.ts'
import type { Finding, FlowRule } from '../rule.ts'

/** A call begins in the section `main`; a section without steps does nothing. */
export const mainSection: FlowRule = {
  reports: [
    {
      code: 'main-missing',
      severity: 'error',
      finds: 'No section is called main, where every call begins.',
      platformError: 'relay_script_main_section_missing',
    },
    {
      code: 'section-empty',
      severity: 'hint',
      finds: 'A section without steps.',
      platformError: 'relay_script_section_code_missing',
    },
  ],
  check: (flow) => [...mainMissing(flow), ...empty(flow)],
}

function mainMissing(flow: Flow): Finding[] {
  if (flow.sections.length === 0 || flow.sections.some((section) => section.name === 'main'))
    return []
  const only = flow.sections.length === 1 ? flow.sections[0] : undefined
  return [
    {
      code: 'main-missing',
      message:
        'Every call begins in the section “main”, and there is none: add it, or rename the section that comes first.',
      path: ['sections', flow.sections[0]?.name ?? ''],
      fixes: () => {
        if (!only || isReferredTo(flow, only.name)) return []
        const text = flow.language === 'json' ? '"main"' : 'main'
        return [{ title: `Rename ‘${only.name}’ to ‘main’`, edits: [{ ...only.nameRange, text }] }]
      },
    },
  ]
}

function isReferredTo(flow: Flow, name: string): boolean {
  let found = false
  eachStep(flow, (step) => {
    if (controlOf(step).call?.dest === name) found = true
  })
  return found
}

function empty(flow: Flow): Finding[] {
  return flow.sections
    .filter((section) => section.notation === 'empty')
    .map((section) => ({
      code: 'section-empty',
      message:
        section.name === 'main'
          ? 'The flow has no steps yet: add the first one.'
          : `The section “${section.name}” has no steps yet: add one, or remove it.`,
      path: section.path,
    }))
}
