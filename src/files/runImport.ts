import type { FlowDatabase } from '../flows/database.ts'
import type { Library } from '../flows/types.ts'
import { counted } from '../text/counted.ts'
import type { PlannedFlow } from './planImport.ts'

/** What is kept beside the flows, in the database. */
export type Beside = Pick<FlowDatabase, 'read' | 'readAll' | 'write'>

/** What was added: the new flows' ids, in the order of the plan; `why`: what kept the rest out, in plain words. */
export type Imported = { ids: string[]; why?: string }

/**
 * Adds what a plan says. Never rejects: where it stops in the middle, what is there stays, and it says so. `beside`:
 * where versions go that came along. `pause` is awaited after each flow, so that the page goes on.
 */
export async function runImport(
  plan: readonly PlannedFlow[],
  library: Pick<Library, 'add'>,
  beside: Beside | undefined,
  added: (id: string, flow: PlannedFlow) => Promise<void> = async () => {},
): Promise<Imported> {
  const wanted = plan.filter(({ kind }) => kind !== 'same')
  const ids: string[] = []
  for (const flow of wanted) {
    try {
      const { as: name, text, scenarios = '' } = flow
      const id = await library.add({ name, text, scenarios })
      ids.push(id)
      if (flow.versions !== undefined) await beside?.write('versions', id, flow.versions)
      await added(id, flow)
    } catch (error) {
      return { ids, why: stopped(error, wanted.length - ids.length) }
    }
  }
  return { ids }
}

/** Takes away what was added; resolves to how many could not be. */
export async function undoImport(
  ids: readonly string[],
  library: Pick<Library, 'remove'>,
): Promise<number> {
  let left = 0
  for (const id of ids) {
    try {
      await library.remove(id)
    } catch {
      left += 1
    }
  }
  return left
}

function stopped(error: unknown, missing: number): string {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
  const reason = isFull ? 'this device has no room left' : 'they could not be kept on this device'
  return missing === 0
    ? `Some versions are missing: ${reason}.`
    : `${counted(missing, 'flow')} not added: ${reason}.`
}
