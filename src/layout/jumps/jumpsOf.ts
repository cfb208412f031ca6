import { contentOf, controlOf, type Flow, type Section, type Step } from '../../swml/index.ts'

/** From a step to another place of the flow: to a step (a label), or to a section by its name. */
export type Jump = { from: number } & (
  | { kind: 'goto'; to: number }
  | { kind: 'section'; section: string }
)

/** Where steps lead other than to the next one, as far as it is in this flow, in the order of the text. */
export function jumpsOf(flow: Pick<Flow, 'sections'>): Jump[] {
  const names = new Set(flow.sections.map((section) => section.name))
  return flow.sections
    .flatMap(jumpsFrom)
    .filter((jump) => jump.kind === 'goto' || names.has(jump.section))
}

const known = new WeakMap<object, readonly Jump[]>()

/** The jumps of one section, whether or not the sections they lead to are there. Worked out once per content. */
function jumpsFrom(section: Section): readonly Jump[] {
  const content = contentOf(section)
  const found = known.get(content)
  if (found) return found
  const jumps: Jump[] = []
  const labels = new Map<string, number>()
  const gotos: [from: number, label: string][] = []
  walk(section.steps, (step) => {
    const { label, jump, call } = controlOf(step)
    if (label !== undefined && !labels.has(label)) labels.set(label, step.id)
    if (jump) gotos.push([step.id, jump.label])
    if (call) jumps.push({ kind: 'section', from: step.id, section: call.dest })
  })
  for (const [from, label] of gotos) {
    const to = labels.get(label)
    if (to !== undefined) jumps.push({ kind: 'goto', from, to })
  }
  known.set(content, jumps)
  return jumps
}

/** Whether two lists of jumps would be drawn alike. */
export function sameJumps(a: readonly Jump[], b: readonly Jump[]): boolean {
  return (
    a.length === b.length &&
    a.every((jump, index) => {
      const other = b[index]
      return other !== undefined && jump.from === other.from && targetOf(jump) === targetOf(other)
    })
  )
}

/** A key for where a jump leads. */
export function targetOf(jump: Jump): string {
  return jump.kind === 'goto' ? `step:${jump.to}` : `section:${jump.section}`
}

function walk(steps: readonly Step[], visit: (step: Step) => void): void {
  for (const step of steps) {
    visit(step)
    for (const branch of step.branches) walk(branch.steps, visit)
  }
}
