/**
 * A drag ends with a click on whatever was below both ends; it means nothing. It may come long after (Escape ends a drag
 * with the button still down) or never, but always before the next press. Clicks of the keyboard and of assistive
 * technology (detail 0) are nobody's drag.
 */
export function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    if (event.detail === 0) return
    event.stopPropagation()
    event.preventDefault()
    done()
  }
  const done = () => {
    window.removeEventListener('click', swallow, true)
    window.removeEventListener('pointerdown', done, true)
  }
  window.addEventListener('click', swallow, true)
  window.addEventListener('pointerdown', done, true)
}
