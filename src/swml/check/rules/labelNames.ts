import { controlOf } from '../../methods/definitionOf.ts'
import { isMap } from '../../plain.ts'
import { eachStep } from '../../tree/eachStep.ts'
import type { Flow, Step } from '../../types.ts'
import { replaceWith } from '../fixes.ts'
import { hasVariable } from '../hasVariable.ts'
import { nearestAmong } from '../nearest.ts'
import type { Finding, FlowRule } from '../rule.ts'

type Labels = Map<string, Step[]>
type Names = { labels: Labels; jumps: [Step, string][] }

/** Jumps to labels that aren't there, labels that are there twice, and labels nothing jumps to. */
export const labelNames: FlowRule = {
  reports: [
    {
      code: 'unknown-label',
      severity: 'error',
      finds: 'A jump to a label that isn’t there; the nearest is offered.',
    },
    {
      code: 'label-in-other-section',
      severity: 'error',
      finds: 'A jump to a label of another section: jumps stay within their section.',
    },
    { code: 'label-twice', severity: 'warning', finds: 'Two labels of one name in a section.' },
    { code: 'label-unused', severity: 'hint', finds: 'A label that no step jumps to.' },
  ],
  check: (flow) => {
    const bySection = new Map<string, Names>()
    eachStep(flow, (step, section) => {
      const { label, jump } = controlOf(step)
      if (label === undefined && jump === undefined) return
      const own: Names = bySection.get(section.name) ?? { labels: new Map(), jumps: [] }
      bySection.set(section.name, own)
      if (label !== undefined) addTo(own.labels, label, step)
      if (jump && jump.label !== '') own.jumps.push([step, jump.label])
    })
    const elsewhere = sectionsByLabel(flow, bySection)
    return [...bySection.values()].flatMap(({ labels, jumps }) => {
      const near = nearestAmong(labels.keys())
      return [
        ...jumps
          .filter(([, label]) => !labels.has(label) && !hasVariable(label))
          .map(([step, label]) => lost(step, label, elsewhere.get(label), near)),
        ...twice(labels),
        ...unused(labels, new Set(jumps.map(([, label]) => label))),
      ]
    })
  },
}

function addTo(labels: Labels, label: string, step: Step) {
  const steps = labels.get(label)
  if (steps) steps.push(step)
  else labels.set(label, [step])
}

/** The first section that has each label. */
function sectionsByLabel(flow: Flow, names: ReadonlyMap<string, Names>): Map<string, string> {
  const found = new Map<string, string>()
  for (const { name } of flow.sections.toReversed()) {
    for (const label of names.get(name)?.labels.keys() ?? []) found.set(label, name)
  }
  return found
}

/** A jump to a label that its section hasn't; `other` is a section that has it. */
function lost(
  step: Step,
  label: string,
  other: string | undefined,
  nearestTo: (label: string) => string | undefined,
): Finding {
  const path = isMap(step.value) ? [step.method, 'label'] : [step.method]
  if (other !== undefined) {
    const message = `The label “${label}” is in the section “${other}”. A jump stays in its own section: go to that section instead, or put the label here.`
    return { code: 'label-in-other-section', message, step, path }
  }
  const near = nearestTo(label)
  return {
    code: 'unknown-label',
    message: `There is no label “${label}” in this section. ${near ? `Did you mean ‘${near}’?` : 'Add it, or choose one that is there.'}`,
    step,
    path,
    fixes: (where) => (near ? replaceWith(where, `Change to ‘${near}’`, near) : []),
  }
}

function twice(labels: Labels): Finding[] {
  return [...labels].flatMap(([label, steps]) =>
    steps.slice(1).map((step) => ({
      code: 'label-twice',
      message: `There is another label “${label}” above. Give this one another name, so that a jump leads to one place.`,
      step,
      path: [step.method],
    })),
  )
}

function unused(labels: Labels, used: ReadonlySet<string>): Finding[] {
  const anywhere = [...used].some(hasVariable)
  return [...labels].flatMap(([label, steps]) => {
    const step = steps[0]
    if (!step || anywhere || used.has(label)) return []
    const message = `No step jumps to the label “${label}”. It does no harm; remove it if it isn’t needed.`
    return [{ code: 'label-unused', message, step, path: [step.method] }]
  })
}
