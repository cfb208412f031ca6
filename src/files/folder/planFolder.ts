import type { FlowEntry } from '../../flows/types.ts'
import type { FileLink } from '../fileLink.ts'
import { type PlannedFlow, planImport } from '../planImport.ts'
import type { FolderFlow } from './scanFolder.ts'

/** What becomes of a flow found in a folder; `id`: of the flow that is here already, or here without its file. */
export type FolderPlan = Omit<PlannedFlow, 'id'> & {
  link?: FileLink
  /** The flow here that this is the file of. */
  here?: string
}

/**
 * Compares the flows of a folder with those that are here. The same file is never opened as a second flow: one that is
 * here is left as it is, and told of its file's changes when it is looked at.
 *
 * @param links the files of the flows that are here, by the flows' ids
 */
export async function planFolder(
  found: readonly FolderFlow[],
  library: readonly FlowEntry[],
  links: ReadonlyMap<string, FileLink>,
): Promise<FolderPlan[]> {
  const known = new Set(library.map(({ id }) => id))
  const byName = new Map<string, [string, FileLink][]>()
  for (const [id, link] of links) {
    const others = byName.get(link.handle.name)
    if (!known.has(id)) continue
    if (others) others.push([id, link])
    else byName.set(link.handle.name, [[id, link]])
  }
  const plan = planImport(found, library)
  const planned: FolderPlan[] = []
  for (const [index, flow] of found.entries()) {
    const { id: _, ...own } = plan[index] ?? { ...flow, kind: 'new' as const, as: flow.name }
    const here = flow.link && (await flowOf(flow.link, byName.get(flow.link.handle.name) ?? []))
    if (here !== undefined) planned.push({ ...own, kind: 'same', as: flow.name, here })
    else if (flow.link) planned.push({ ...own, ...linked(flow, own.kind, library, links) })
    else planned.push(own)
  }
  return planned
}

/** One that is here without a file gets this one; otherwise it is a flow of its own, whatever its name. */
function linked(
  flow: FolderFlow,
  kind: PlannedFlow['kind'],
  library: readonly FlowEntry[],
  links: ReadonlyMap<string, FileLink>,
): Pick<FolderPlan, 'kind' | 'as' | 'here'> {
  const same =
    kind === 'same'
      ? library.find(
          ({ id, name, text }) => text === flow.text && name === flow.name && !links.has(id),
        )
      : undefined
  return same ? { kind: 'same', as: flow.name, here: same.id } : { kind: 'new', as: flow.name }
}

async function flowOf(
  link: FileLink,
  candidates: readonly (readonly [string, FileLink])[],
): Promise<string | undefined> {
  for (const [id, other] of candidates)
    if (await other.handle.isSameEntry(link.handle).catch(() => false)) return id
  return undefined
}
