import { startNaming } from '../../commands/naming.ts'
import type { Box } from '../../layout/types.ts'
import type { StepPlaces } from '../../swml/index.ts'
import type { CanvasModel } from './model.ts'

/** The section's name or branch's label that something on the page belongs to. */
export function markAt(target: Element | undefined, { layout }: CanvasModel): Box | undefined {
  const key = target?.closest<HTMLElement>('[data-mark]')?.dataset.mark
  return key === undefined ? undefined : layout.boxes.find((box) => box.key === key)
}

/** Lets its name be edited in place. */
export function nameMark({ document, readOnly }: CanvasModel, { kind, label, path }: Box): void {
  if (readOnly) return
  startNaming(document, kind === 'section' ? { kind, name: label } : { kind: 'branch', path })
}

/** Opens its menu: below its button, or at the pointer. */
export function openMarkMenu(
  { openMenu, readOnly }: CanvasModel,
  box: Box,
  from: Element | { x: number; y: number },
): void {
  if (readOnly) return
  if (!(from instanceof Element)) {
    openMenu({ kind: 'mark', box, at: from })
    return
  }
  const { left, bottom } = from.getBoundingClientRect()
  openMenu({ kind: 'mark', box, at: { x: left, y: bottom + 4 } })
}

/** The name of the list that the "+" of a list's first step belongs to. */
export function markOfGap(boxes: readonly Box[], gap: string): Box | undefined {
  const list = gap.slice('gap:first:'.length)
  return boxes.find(({ key }) => key === `branch:${list}` || key === `section:${list}`)
}

/** Whose menu is shown without a pointer, and which of them Tab reaches. */
export type NearMarks = { near: ReadonlySet<string>; stops: ReadonlySet<string> }

/**
 * The keys of the marks around and below the current step. Tab reaches one: that of the list where the keyboard is;
 * beside it only the names of sections without steps.
 *
 * @param empty the key of the "+" that has the keyboard, where that is an empty list's
 */
export function nearMarks(
  places: StepPlaces,
  boxes: readonly Box[],
  current: number | undefined,
  empty: string | undefined,
): NearMarks {
  const place = current === undefined ? undefined : places.byId.get(current)
  const near = new Set<string>()
  const stops = new Set<string>()
  let section: string | undefined
  for (const box of boxes) {
    if (box.kind !== 'section') continue
    const isEmpty = !boxes.some((each) => each.kind === 'step' && each.path[1] === box.path[1])
    if (isEmpty) stops.add(box.key)
    if (isEmpty || place?.section === box.label) near.add(box.key)
    if (place?.section === box.label) section = box.key
  }
  place?.branches.forEach((_, index) => {
    near.add(`branch:${current}.${index}`)
  })
  const branch =
    place?.parent === undefined ? undefined : `branch:${place.parent}.${place.branchIndex}`
  if (branch !== undefined) near.add(branch)
  const here = empty === undefined ? (branch ?? section) : markOfGap(boxes, empty)?.key
  if (here !== undefined) near.add(here)
  if (here !== undefined) stops.add(here)
  return { near, stops }
}
