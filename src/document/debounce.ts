/** One piece of work that waits for a quiet moment. */
export type Debounced = {
  /** Runs the work after the pause; asking again starts the pause anew. */
  schedule: () => void
  /** Runs it now if it is waiting. */
  flush: () => void
  cancel: () => void
}

/**
 * Work for when nothing else goes on: `pause` milliseconds after the last request, then when the page is idle. Work
 * that takes a while is done once at a time; what is asked for meanwhile comes after it, once.
 */
export function createDebounced(work: () => void | Promise<void>, pause: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined
  let idle: number | undefined
  let busy = false
  let again = false
  const cancel = () => {
    if (timer !== undefined) clearTimeout(timer)
    if (idle !== undefined) cancelIdleCallback(idle)
    timer = undefined
    idle = undefined
  }
  const done = () => {
    busy = false
    if (again) schedule()
    again = false
  }
  const run = () => {
    cancel()
    if (busy) {
      again = true
      return
    }
    const working = work()
    if (!working) return
    busy = true
    working.then(done, done)
  }
  const schedule = () => {
    cancel()
    timer = setTimeout(() => {
      timer = undefined
      if (typeof requestIdleCallback === 'undefined') run()
      else idle = requestIdleCallback(run, { timeout: 1000 })
    }, pause)
  }
  return {
    schedule,
    flush() {
      if (timer !== undefined || idle !== undefined) run()
    },
    cancel() {
      cancel()
      again = false
    },
  }
}
