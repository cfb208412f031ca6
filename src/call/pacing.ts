import type { Speed } from './callState.ts'

/** What a timer can wait at most. */
const longest = 2 ** 31 - 1

/** Lets the time of a call pass; `pass` resolves after so many milliseconds, or at once when it is aborted. */
export function pacing(
  speedNow: () => Speed,
  pass: (milliseconds: number, signal: AbortSignal) => Promise<void> = wait,
) {
  let passing = new AbortController()
  return {
    /** Nothing is waited for any longer, unless it is still wanted: another speed counts from now on. */
    hurry: () => {
      passing.abort()
      passing = new AbortController()
    },
    /** Resolves after so many milliseconds of the call, as fast as it is played, or once they aren't wanted. */
    takeTime: async (milliseconds: number, isWanted: () => boolean) => {
      let left = milliseconds
      while (left > 0 && isWanted()) {
        const speed = speedNow()
        if (speed === 'instant') return
        const { signal } = passing
        const begun = performance.now()
        await pass(Math.min(left / speed, longest), signal)
        if (!signal.aborted) return
        left -= (performance.now() - begun) * speed
      }
    },
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
