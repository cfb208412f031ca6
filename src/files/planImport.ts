import type { FlowEntry } from '../flows/types.ts'
import { counted } from '../text/counted.ts'
import type { FoundFlow } from './zip/readFlowsZip.ts'

/** What becomes of a flow that was found: nothing that is here is ever written over. */
export type PlannedFlow = FoundFlow & {
  /** `new`: added. `same`: here already, left alone. `changed`: here, but different, or with other scenarios; added as a copy beside it. */
  kind: 'new' | 'same' | 'changed'
  /** What it is called here then. */
  as: string
}

/** Compares flows that were found with those that are here. */
export function planImport(
  found: readonly FoundFlow[],
  library: readonly FlowEntry[],
): PlannedFlow[] {
  const byId = new Map(library.map((flow) => [flow.id, flow]))
  const byText = new Map<string, FlowEntry[]>()
  for (const flow of library) {
    if (flow.text === undefined) continue
    const known = byText.get(flow.text)
    if (known) known.push(flow)
    else byText.set(flow.text, [flow])
  }
  const names = new Set(library.map(({ name }) => name))
  return found.map((flow) => {
    const { id, name, text, scenarios = '' } = flow
    const copy = copyName(name)
    const isHere = byText
      .get(text)
      ?.some(
        (here) =>
          (here.id === id || here.name === name || here.name === copy) &&
          (scenarios === '' || here.scenarios === scenarios),
      )
    if (isHere) return { ...flow, kind: 'same', as: name }
    // One of that name that came from elsewhere is another flow, but two of one name can't be told apart.
    const isChanged = (id !== undefined && byId.has(id)) || names.has(name)
    return isChanged ? { ...flow, kind: 'changed', as: copy } : { ...flow, kind: 'new', as: name }
  })
}

function copyName(name: string): string {
  return `${name} (imported)`
}

/** What is about to happen, in words: "Adds 3 flows, 1 of them as a copy. Leaves 2 that are here already." */
export function planInWords(plan: readonly PlannedFlow[]): string {
  const count = (kind: PlannedFlow['kind']) => plan.filter((flow) => flow.kind === kind).length
  const copies = count('changed')
  const added = count('new') + copies
  const same = count('same')
  const adds =
    added === 0
      ? 'Adds nothing.'
      : `Adds ${counted(added, 'flow')}${copies === 0 ? '' : copies === added ? `, as ${copies === 1 ? 'a copy' : 'copies'}` : `, ${copies} of them as ${copies === 1 ? 'a copy' : 'copies'}`}.`
  return same === 0
    ? adds
    : `${adds} Leaves ${same} that ${same === 1 ? 'is' : 'are'} here already.`
}
