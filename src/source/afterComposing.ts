/**
 * Puts off what would take a text box of the pane away while an input method composes a word in it. Returns what runs
 * such work, and how to stop.
 */
export function afterComposing(pane: HTMLElement): {
  run: (work: () => void) => void
  stop: () => void
} {
  let isComposing = false
  let waiting: (() => void) | undefined
  const start = () => {
    isComposing = true
  }
  const end = () => {
    isComposing = false
    // The word itself may come behind the end of its composition.
    setTimeout(() => {
      if (isComposing) return
      waiting?.()
      waiting = undefined
    })
  }
  pane.addEventListener('compositionstart', start, true)
  pane.addEventListener('compositionend', end, true)
  return {
    run(work) {
      if (isComposing) waiting = work
      else work()
    },
    stop() {
      waiting = undefined
      pane.removeEventListener('compositionstart', start, true)
      pane.removeEventListener('compositionend', end, true)
    },
  }
}
