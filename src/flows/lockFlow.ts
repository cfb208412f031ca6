/** The right to write a flow, held by one tab at a time. */
export type FlowLock = {
  release: () => void
  /** Resolves when another tab took it away. */
  lost: Promise<void>
}

/** Takes the right to write a flow; `steal`: from whoever has it. */
export type LockFlow = (id: string, options?: { steal?: boolean }) => Promise<FlowLock | undefined>

/** Milliseconds a page that is just being reloaded gets to let go. */
const patience = 400

/**
 * Takes the right to write a flow; undefined where another tab has it. Where the browser has no Web Locks, or doesn't
 * allow them, every tab gets it: versions in the database then still keep one tab from overwriting the other.
 */
export const lockFlow: LockFlow = (id, options = {}) =>
  new Promise<FlowLock | undefined>((resolve, reject) => {
    let release = () => {}
    let lose = () => {}
    const lost = new Promise<void>((done) => {
      lose = done
    })
    const waiting = options.steal
      ? { steal: true as const }
      : { signal: AbortSignal.timeout(patience) }
    navigator.locks
      .request(`wireline-flow-${id}`, waiting, () => {
        const held = new Promise<void>((done) => {
          release = done
        })
        resolve({ release, lost })
        return held
      })
      .catch((error: unknown) => {
        // Settling again after having got it does nothing.
        lose()
        if (isRefusal(error)) resolve(undefined)
        else reject(error)
      })
  }).catch(() => ({ release: () => {}, lost: new Promise(() => {}) }))

/** Never got it in time, or another tab stole it. */
function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && ['TimeoutError', 'AbortError'].includes(error.name)
}
