import { type Flow, type Path, placeError, type Step, startsWith } from '../swml/index.ts'
import type { CommandContext } from './types.ts'
import { untilChanged } from './words.ts'

/** Says why one of these steps can't go into a list that takes only certain ones; false where all can, or are there. */
export function refuseAt(
  { document, ports }: CommandContext,
  flow: Flow,
  list: Path,
  steps: readonly Pick<Step, 'path' | 'method'>[],
): boolean {
  const isThere = ({ path }: Pick<Step, 'path'>) =>
    path.length === list.length + 1 && startsWith(path, list)
  for (const step of steps) {
    const why = isThere(step) ? undefined : placeError(flow, list, step.method)
    if (why === undefined) continue
    ports.notify({ text: why, tone: 'error', over: untilChanged(document) })
    return true
  }
  return false
}
