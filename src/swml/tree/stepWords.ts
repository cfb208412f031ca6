import type { Flow, Path } from '../types.ts'
import { indexInList, listAt, listOf } from './listAt.ts'
import { stepPlaces } from './stepPlaces.ts'

/** Where the step at a path stands: "step 2 of 5 in main", "step 1 of 2 under Otherwise". */
export function placeInWords(flow: Flow, path: Path): string {
  const list = listAt(flow, listOf(path))
  return list ? nthInWords(indexInList(path) + 1, list.steps.length, list) : 'another place'
}

/** The same of a step that is the `number`th of so many in a list. */
export function nthInWords(
  number: number,
  of: number,
  list: { path: Path; label: string },
): string {
  const isSection = list.path.length === 2
  return `step ${number} of ${of} ${isSection ? 'in' : 'under'} ${list.label}`
}

/** Where a step stands as seen from another: "step 6", "step 2 of ‘Otherwise’", "step 3 of section ‘bye’". */
export function stepWords(flow: Flow, stepId: number, from?: number): string {
  const { byId } = stepPlaces(flow)
  const place = byId.get(stepId)
  if (!place) return 'a step'
  const other = from === undefined ? undefined : byId.get(from)
  const step = `step ${place.index + 1}`
  if (other && other.list === place.list) return step
  const where = other && other.section === place.section ? '' : `section ‘${place.section}’`
  if (place.branchLabel === undefined)
    return where === '' ? `${step} of the section` : `${step} of ${where}`
  const branch = `${step} of ‘${place.branchLabel}’`
  return where === '' ? branch : `${branch} in ${where}`
}
