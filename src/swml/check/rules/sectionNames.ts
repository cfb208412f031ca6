import { controlOf } from '../../methods/definitionOf.ts'
import { eachStep } from '../../tree/eachStep.ts'
import type { Flow, Step } from '../../types.ts'
import { replaceWith } from '../fixes.ts'
import { nearestAmong } from '../nearest.ts'
import type { Finding, FlowRule } from '../rule.ts'

/** Steps that go to a section that isn't there, and sections that no step goes to. */
export const sectionNames: FlowRule = {
  reports: [
    {
      code: 'unknown-section',
      severity: 'error',
      finds: 'A step runs or goes to a section that isn’t there; the nearest is offered.',
      platformError: 'relay_script_section_parameter_undefined',
    },
    { code: 'section-unused', severity: 'hint', finds: 'A section that no step runs or goes to.' },
  ],
  check: (flow) => {
    const names = new Set(flow.sections.map((section) => section.name))
    const near = nearestAmong(names)
    const used = new Set(['main'])
    const findings: Finding[] = []
    let anywhere = false
    eachStep(flow, (step) => {
      const dest = controlOf(step).call?.dest
      if (dest === undefined) return
      if (names.has(dest)) used.add(dest)
      else if (isName(dest)) findings.push(unknown(step, dest, near(dest)))
      else anywhere = true
    })
    return anywhere ? findings : [...findings, ...unused(flow, used)]
  },
}

/** Not an address, a variable or a document written in it. */
function isName(dest: string): boolean {
  return /^[\w][\w .-]*$/.test(dest)
}

function unknown(step: Step, dest: string, near: string | undefined): Finding {
  return {
    code: 'unknown-section',
    message: `There is no section “${dest}”. ${near ? `Did you mean ‘${near}’?` : 'Add it, or choose one that is there.'}`,
    step,
    path: typeof step.value === 'string' ? [step.method] : [step.method, 'dest'],
    fixes: (where) => (near ? replaceWith(where, `Change to ‘${near}’`, near) : []),
  }
}

function unused(flow: Flow, used: ReadonlySet<string>): Finding[] {
  const left = flow.sections.filter(
    (section) => !used.has(section.name) && section.notation === 'list',
  )
  if (left.length === 0) return []
  // Named in a web address, a prompt or an inline document: something outside may well go there.
  const words = new Map<string, number>()
  for (const [word] of flow.text.matchAll(/[\w.-]+/g)) words.set(word, (words.get(word) ?? 0) + 1)
  return left
    .filter((section) => (words.get(section.name) ?? 0) < 2)
    .map((section) => ({
      code: 'section-unused',
      message: `No step runs or goes to the section “${section.name}”. Add one that does, or remove the section.`,
      path: section.path,
    }))
}
