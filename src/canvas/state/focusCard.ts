import type { CanvasModel } from './model.ts'

/** Gives a step's card the keyboard's focus: at once, or as soon as it is on the page. */
export function focusCard(model: CanvasModel, id: number): void {
  const { pane, focus } = model
  const card = pane?.querySelector<HTMLElement>(`[data-card="${id}"]`)
  focus.wanted = card ? undefined : id
  model.setCurrent(id)
  card?.focus({ preventScroll: true })
}

/** Gives the "+" of a place the keyboard's focus; false where it isn't drawn yet. */
export function focusGap({ pane }: CanvasModel, key: string): boolean {
  const gap = pane?.querySelector<HTMLElement>(`[data-insert="${CSS.escape(key)}"]`)
  gap?.focus({ preventScroll: true })
  return gap != null
}

/** After a card went away with the focus: the current step's card takes it, else the first "+". */
export function rescueFocus(model: CanvasModel): void {
  const active = document.activeElement
  if (active !== null && active !== document.body) return
  if (model.current !== undefined) focusCard(model, model.current)
  else model.pane?.querySelector<HTMLElement>('[data-insert]')?.focus({ preventScroll: true })
}
