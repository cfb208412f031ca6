/** Where the keyboard is, as far as shortcuts care. */
export type Focus = 'text' | 'dialog' | 'drag' | 'flow' | 'app'

/**
 * Where an event came from. `text`: an input that has its own editing, the code pane's too. `dialog`: anything in an
 * open dialog or menu, which keeps its keys, as a drag that goes on does (Escape ends it). `flow`: the canvas or the outline, what holds them, or nothing at all has the focus.
 */
export function focusOf(target: EventTarget | null): Focus {
  if (typeof Element === 'undefined' || !(target instanceof Element)) return 'flow'
  if (target.ownerDocument.documentElement.dataset.dragging !== undefined) return 'drag'
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], dialog'))
    return 'dialog'
  if (isTextInput(target)) return 'text'
  if (target === target.ownerDocument.body) return 'flow'
  // What holds them counts too: a press on the canvas's ground leaves the focus there.
  return target.closest(flowPanes) || target.querySelector(flowPanes) ? 'flow' : 'app'
}

const flowPanes = '[data-pane="canvas"], [data-pane="outline"]'

function isTextInput(element: Element): boolean {
  if (element.closest('textarea, select, [contenteditable=""], [contenteditable="true"]'))
    return true
  const input = element.closest('input')
  return input !== null && !withoutText.has(input.type)
}

const withoutText = new Set(['button', 'checkbox', 'radio', 'range', 'color', 'file', 'submit'])
