/** One piece of work that waits for a quiet moment. */
export type Later = {
  /** Runs the work after the pause; asking again starts the pause anew. */
  ask: () => void
  /** Runs it now if it is waiting. */
  flush: () => void
  cancel: () => void
}

/** Work for when nothing else goes on: `pause` milliseconds after the last request, then when the page is idle. */
export function createLater(work: () => void, pause: number): Later {
  let timer: ReturnType<typeof setTimeout> | undefined
  let idle: number | undefined
  const cancel = () => {
    if (timer !== undefined) clearTimeout(timer)
    if (idle !== undefined) cancelIdleCallback(idle)
    timer = undefined
    idle = undefined
  }
  const run = () => {
    cancel()
    work()
  }
  return {
    ask() {
      cancel()
      timer = setTimeout(() => {
        timer = undefined
        if (typeof requestIdleCallback === 'undefined') run()
        else idle = requestIdleCallback(run, { timeout: 1000 })
      }, pause)
    },
    flush() {
      if (timer !== undefined || idle !== undefined) run()
    },
    cancel,
  }
}
