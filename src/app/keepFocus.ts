/**
 * The keyboard never falls to the page: where what has the focus goes away, or can't be used any more, its successor
 * gets it. A control that was drawn anew (another form of the same value) is found by its id or name, at once, so that
 * not even the next key is lost; anything else a moment later, since whoever took it away may know better.
 * Returns how to stop.
 */
export function keepFocus(page: Document): () => void {
  let last: Held | undefined
  let pressed = false
  let frame = 0

  const look = (records: readonly MutationRecord[]) => {
    if (last === undefined || !isLost(page, last.element)) return
    const lost = last
    const gone = records.find(({ removedNodes }) =>
      [...removedNodes].some((node) => node.contains(lost.element)),
    )
    const again = isButton(lost.element) ? undefined : itselfAgain(page, lost)
    if (again !== undefined) return give(again, lost)
    cancelAnimationFrame(frame)
    frame = twoFramesOn(() => {
      if (last !== lost || !isLost(page, lost.element)) return
      give(itselfAgain(page, lost) ?? nextTo(page, lost, gone?.nextSibling ?? null), lost)
    })
  }
  const twoFramesOn = (run: () => void) =>
    requestAnimationFrame(() => {
      frame = requestAnimationFrame(run)
    })

  const observer = new MutationObserver(look)
  observer.observe(page.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled', 'hidden'],
  })
  const onFocusIn = ({ target }: FocusEvent) => {
    pressed = false
    last = target instanceof HTMLElement ? heldOf(target) : undefined
  }
  // A press on the ground takes the focus away, and means it.
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget === null && pressed) last = undefined
  }
  const onPress = ({ type }: Event) => {
    pressed = type === 'pointerdown'
  }
  page.addEventListener('focusin', onFocusIn, true)
  page.addEventListener('focusout', onFocusOut, true)
  for (const type of presses) page.addEventListener(type, onPress, true)
  return () => {
    observer.disconnect()
    cancelAnimationFrame(frame)
    page.removeEventListener('focusin', onFocusIn, true)
    page.removeEventListener('focusout', onFocusOut, true)
    for (const type of presses) page.removeEventListener(type, onPress, true)
  }
}

const presses = ['pointerdown', 'click', 'keydown']

/** What has the focus, with all that helps to find what stands for it once it is gone. */
type Held = { element: HTMLElement; around: readonly Element[]; fields: readonly string[] }

function heldOf(element: HTMLElement): Held {
  const around: Element[] = []
  for (let at = element.parentElement; at !== null; at = at.parentElement) around.push(at)
  const fields = around.flatMap((each) =>
    each instanceof HTMLElement && each.dataset.field !== undefined ? [each.dataset.field] : [],
  )
  return { element, around, fields }
}

function isLost({ activeElement, body }: Document, element: HTMLElement): boolean {
  if (element.isConnected && isUsable(element)) return false
  return activeElement === null || activeElement === body || activeElement === element
}

/** The same control drawn anew, else the one that stands in the same field now. */
function itselfAgain(page: Document, { element, fields }: Held): HTMLElement | undefined {
  const named = element.getAttribute('name')
  const same = [
    element.id === '' ? null : page.getElementById(element.id),
    ...(named === null ? [] : page.querySelectorAll(`[name="${CSS.escape(named)}"]`)),
  ].filter(canTake)
  // Of a choice the one that is chosen now.
  const found = same.find((each) => each.matches(':checked')) ?? same[0]
  if (found !== undefined) return found
  for (const field of fields) {
    const box = page.querySelector(`[data-field="${CSS.escape(field)}"]`)
    const inside = box === null ? [] : takersIn(box)
    const next = inside.find((each) => each.matches(typedIn)) ?? inside[0]
    if (next !== undefined) return next
  }
  return undefined
}

/** What follows in the same pane or dialog, else what is left of it; where that is gone, too, the flow. */
function nextTo(
  page: Document,
  { element, around }: Held,
  behind: Node | null,
): HTMLElement | null {
  const after = element.isConnected ? element : behind
  for (const each of around) {
    // The page itself: its last control, the code, is no more what is left than any other.
    if (each.querySelector('main') !== null) break
    if (!each.isConnected) continue
    const takers = takersIn(each)
    const next =
      after &&
      takers.find(
        (taker) =>
          after.contains(taker) ||
          (after.compareDocumentPosition(taker) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      )
    const found = next ?? takers.at(-1)
    if (found !== undefined) return found
    if (each.matches(regions)) break
  }
  for (const last of lastResorts) {
    const found = page.querySelector<HTMLElement>(last)
    if (found !== null) return found
  }
  return null
}

/** The flow, or of all flows the current one, or a new one. */
const lastResorts = [
  '[data-canvas] [tabindex="0"], [data-canvas]',
  '[data-flow] [tabindex="0"]',
  '[data-first]',
  'main',
]

function give(to: HTMLElement | null, { element }: Held): void {
  if (to === null) return
  to.focus({ preventScroll: true })
  to.scrollIntoView({ block: 'nearest' })
  if (isText(to) && isText(element)) {
    to.setSelectionRange(element.selectionStart, element.selectionEnd)
  }
}

const typedIn = 'input:not([type="radio"], [type="checkbox"]), textarea, select'
const takers = `${typedIn}, input, button, a[href], [tabindex="0"]`
const regions = '[data-pane], [role="dialog"], header, aside, main'

function takersIn(box: Element): HTMLElement[] {
  return [...box.querySelectorAll(takers)].filter(canTake)
}

function canTake(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && isUsable(element) && element.checkVisibility()
}

function isUsable(element: Element): boolean {
  return !element.matches(':disabled') && element.closest('[hidden], [inert]') === null
}

function isButton(element: Element): boolean {
  return element.matches('button, a, [role="option"], [role^="menuitem"]')
}

/** Whose caret is ours to set. That of the code editor's own text area means something else to it. */
function isText(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  if (element.closest('.monaco-editor') !== null) return false
  if (element instanceof HTMLTextAreaElement) return true
  return element instanceof HTMLInputElement && /^(text|search|password)$/.test(element.type)
}
