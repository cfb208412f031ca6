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

/** The keys of the marks that Tab reaches: around and below the current step, and of sections without steps. */
export function nearMarks(
  places: StepPlaces,
  boxes: readonly Box[],
  current: number | undefined,
): ReadonlySet<string> {
  const place = current === undefined ? undefined : places.byId.get(current)
  const near = new Set<string>()
  const sections = boxes.filter((box) => box.kind === 'section')
  sections.forEach((box) => {
    const isEmpty = !boxes.some((each) => each.kind === 'step' && each.path[1] === box.path[1])
    if (isEmpty || place?.section === box.label) near.add(box.key)
  })
  place?.branches.forEach((_, index) => {
    near.add(`branch:${current}.${index}`)
  })
  if (place?.parent !== undefined) near.add(`branch:${place.parent}.${place.branchIndex}`)
  return near
}
