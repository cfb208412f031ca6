/** Where the keyboard is, as far as shortcuts care. */
export type Focus = 'text' | 'dialog' | 'drag' | 'flow' | 'app'

/**
 * Where an event came from. `text`: an input that has its own editing, the code pane's too. `dialog`: anything in an
 * open dialog or menu, which keeps its keys, as a drag that goes on does (Escape ends it). `flow`: the canvas or the
 * outline has the focus, and never nothing at all.
 */
export function focusOf(target: EventTarget | null): Focus {
  // Without a page there is the flow alone.
  if (typeof Element === 'undefined') return 'flow'
  if (!(target instanceof Element)) return 'app'
  if (target.ownerDocument.documentElement.dataset.dragging !== undefined) return 'drag'
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], dialog'))
    return 'dialog'
  if (isTextInput(target)) return 'text'
  return target.closest('[data-pane="canvas"], [data-pane="outline"]') ? 'flow' : 'app'
}

/** Whether what is typed at this place is the flow itself: in the form and in the code. */
export function isInFlowText(target: EventTarget | null): boolean {
  if (typeof Element === 'undefined' || !(target instanceof Element)) return false
  return target.closest('[data-pane="inspector"], [data-pane="source"]') !== null
}

function isTextInput(element: Element): boolean {
  if (element.closest('textarea, select, [contenteditable=""], [contenteditable="true"]'))
    return true
  const input = element.closest('input')
  return input !== null && !withoutText.has(input.type)
}

const withoutText = new Set(['button', 'checkbox', 'radio', 'range', 'color', 'file', 'submit'])
