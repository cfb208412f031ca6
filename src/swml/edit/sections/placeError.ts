import { methods } from '../../methods/index.ts'
import { titleOf } from '../../methods/titleOf.ts'
import { allowedAt } from '../../read/methodsAt.ts'
import { samePath } from '../../tree/paths.ts'
import { stepAbove } from '../../tree/stepAt.ts'
import type { Flow, Path } from '../../types.ts'

/** Why a step of this method can't stand in the list at `list`, in plain words; undefined where it can. */
export function placeError(flow: Flow, list: Path, method: string): string | undefined {
  if (!methods.has(method)) return undefined
  if (allowedAt(flow, list)?.includes(method) ?? true) return undefined
  const branch = stepAbove(flow, list)?.branches.find((each) => samePath(each.path, list))
  return `“${titleOf(method)}” can’t stand in “${branch?.label}”: SignalWire takes only certain steps there.`
}
