import type { Ports } from '../../commands/types.ts'
import type { WirelineDocument } from '../../document/types.ts'
import {
  type Flow,
  listAt,
  type Path,
  placeInWords,
  stepAbove,
  stepAt,
  stepById,
  titleOf,
} from '../../swml/index.ts'

/** A step or a list of steps as a person would tell it. */
export function placeWords(flow: Flow, path: Path): string {
  const step = stepAt(flow, path)
  if (step) return `${titleOf(step.method) || step.method}, ${placeInWords(flow, path)}`
  const list = listAt(flow, path)
  const around = stepAbove(flow, path)
  if (!around) return list?.label ?? 'another place'
  const title = titleOf(around.method) || around.method
  return list ? `“${list.label}” of ${title}, ${placeInWords(flow, around.path)}` : title
}

/** Leads to a place in the flow that scenarios were run through: its step is selected and seen; false where it is gone. */
export function leadTo(
  { document, ports }: { document: WirelineDocument; ports: Ports },
  flow: Flow,
  path: Path,
): boolean {
  const now = document.store.getState().flow
  const was = stepAbove(flow, path)
  const step = was && stepById(now, was.id)
  if (!step) {
    ports.announce('That step isn’t in the flow any more', 'always')
    return false
  }
  document.select([step.id])
  // Where the flow is a tab of its own, that is gone to.
  if (globalThis.document.querySelector('[data-pane="canvas"]') === null)
    ports.panes.focus('canvas')
  ports.view.reveal(step.id)
  return true
}
