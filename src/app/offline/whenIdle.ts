/** Milliseconds after the page has loaded in which its own parts still come. */
const rest = 2_000

/** Runs `work` once the page and its parts are loaded and nothing else is to be done. Returns how to no longer want it. */
export function whenIdle(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isWanted = true
  const run = () => {
    if (isWanted) work()
  }
  const wait = () => {
    timer = setTimeout(() => {
      // Safari has none.
      if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: rest })
      else run()
    }, rest)
  }
  if (document.readyState === 'complete') wait()
  else window.addEventListener('load', wait, { once: true })
  return () => {
    isWanted = false
    clearTimeout(timer)
    window.removeEventListener('load', wait)
  }
}
