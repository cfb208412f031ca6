import type { CommandContext } from './types.ts'

/** Milliseconds until work is long enough to be spoken of. */
const soon = 300

/**
 * Waits for work. Where it takes long, a message says what is being done, in words ("Converting to JSON"), and cancels
 * it: then the answer is undefined, and whoever asked leaves all as it was. Rejects where the work does.
 */
export async function longWork<T>(
  { ports }: CommandContext,
  words: string,
  work: Promise<T>,
): Promise<T | undefined> {
  const over = new AbortController()
  const cancelled = new Promise<undefined>((resolve) => {
    const cancel = () => {
      ports.announce(`Cancelled: ${words}`)
      resolve(undefined)
    }
    const tell = () => {
      const action = { label: 'Cancel', run: cancel }
      ports.notify({ text: `${words} …`, action, over: over.signal, lasts: true })
    }
    const timer = setTimeout(tell, soon)
    over.signal.addEventListener('abort', () => clearTimeout(timer))
  })
  try {
    return await Promise.race([work, cancelled])
  } finally {
    over.abort()
  }
}
