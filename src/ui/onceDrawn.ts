/**
 * Gives the keyboard to something that is drawn with one of the next frames. Not where the user has gone
 * on meanwhile, to type or by a press somewhere else: on a busy page the frame may come late, and what they do next
 * would land in the wrong place.
 *
 * @param frames until it is on the page
 */
export function onceDrawn(give: () => void, frames = 1): void {
  const before = document.activeElement
  let pressed = false
  const onPress = () => {
    pressed = true
  }
  document.addEventListener('pointerdown', onPress, true)
  const next = (left: number) => {
    requestAnimationFrame(() => {
      if (left > 1) return next(left - 1)
      document.removeEventListener('pointerdown', onPress, true)
      const now = document.activeElement
      const hasMovedOn = now !== before && (pressed || now?.matches(typedIn) === true)
      if (!hasMovedOn) give()
    })
  }
  next(frames)
}

const typedIn = 'textarea, input:not([type="radio"], [type="checkbox"], [type="button"])'
