/**
 * Gives the keyboard to something that is drawn with one of the next frames. Not where the user has gone on meanwhile,
 * to type or by a press somewhere else: on a busy page the frame may come late, and what they do next would land in the
 * wrong place.
 *
 * @param frames until it is on the page
 * @param isThere what may only have to be loaded is waited for until this says so, for some seconds
 */
export function onceDrawn(give: () => void, frames = 1, isThere = () => true): void {
  const before = document.activeElement
  const until = performance.now() + patience
  let pressed = false
  const onPress = () => {
    pressed = true
  }
  const hasMovedOn = () => {
    const now = document.activeElement
    return now !== before && (pressed || now?.matches(typedIn) === true)
  }
  document.addEventListener('pointerdown', onPress, true)
  const next = (left: number) => {
    requestAnimationFrame((now) => {
      if (left > 1) return next(left - 1)
      if (!isThere() && now < until && !hasMovedOn()) return next(1)
      document.removeEventListener('pointerdown', onPress, true)
      if (!hasMovedOn()) give()
    })
  }
  next(frames)
}

/** For how long what is asked for may be loaded, in ms: who waited longer isn't waiting for it any more. */
const patience = 5_000

const typedIn = 'textarea, input:not([type="radio"], [type="checkbox"], [type="button"])'
