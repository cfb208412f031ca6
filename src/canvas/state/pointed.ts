/** What the canvas's pointers are on: cards and the rest are known by their data attributes. */
export function elementOf(event: { target: EventTarget }): Element | undefined {
  return event.target instanceof Element ? event.target : undefined
}

/** The step whose card an element is in. */
export function cardOf(target: Element | undefined): number | undefined {
  const id = target?.closest<HTMLElement>('[data-card]')?.dataset.card
  return id === undefined ? undefined : Number(id)
}

/** The step whose handle for jumps it is. */
export function handleOf(target: Element | undefined): number | undefined {
  return target?.closest('[data-jump-handle]') == null ? undefined : cardOf(target)
}

/** Whether an element is in something with a use of its own: a button, a field. */
export function isControl(target: Element | undefined): boolean {
  return target?.closest('button, a, input, [data-minimap]') != null
}

/** Adds to the selection, or takes away from it. */
export function isAdding(event: {
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
}): boolean {
  return event.shiftKey || event.ctrlKey || event.metaKey
}
