/**
 * Gives the keyboard to something that is drawn with one of the next frames. Not where the user has begun to type
 * somewhere else meanwhile: on a busy page the frame may come late, and letters would land in the wrong field.
 *
 * @param frames until it is on the page
 */
export function onceDrawn(give: () => void, frames = 1): void {
  const before = document.activeElement
  const next = (left: number) => {
    requestAnimationFrame(() => {
      if (left > 1) next(left - 1)
      else if (!hasMovedOn(before)) give()
    })
  }
  next(frames)
}

function hasMovedOn(before: Element | null): boolean {
  const now = document.activeElement
  return now !== before && now?.matches(typedIn) === true
}

const typedIn = 'textarea, input:not([type="radio"], [type="checkbox"], [type="button"])'
