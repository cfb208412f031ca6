import { type Flow, listOf, type Place, stepById } from '../../swml/index.ts'

/** Behind the last selected step; with nothing selected, at the end of main (or of the first section). */
export function placeAfterSelection(flow: Flow, selection: readonly number[]): Place {
  const last = selection.at(-1)
  const path = last === undefined ? undefined : stepById(flow, last)?.path
  const index = path?.at(-1)
  if (path !== undefined && typeof index === 'number') {
    return { list: listOf(path), index: index + 1 }
  }
  const lists = flow.sections.filter((section) => section.notation !== 'other')
  const section = lists.find((each) => each.name === 'main') ?? lists[0]
  if (section === undefined) return { list: ['sections', 'main'], index: 0 }
  return { list: section.path, index: section.steps.length }
}
