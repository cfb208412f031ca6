/** Milliseconds that work holds up the page at most. */
const most = 30

/** To be awaited between the parts of long work: lets the page go on whenever it was held up for a moment. */
export function createPause(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < most) return
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
}
