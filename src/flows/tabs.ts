/** What tabs of one browser tell each other of the flows they keep. */
export type Told = { written: string } | { removed: string }

/** How tabs of one browser talk. */
export type Tabs = {
  tell: (told: Told) => void
  /** Returns how to stop. */
  hear: (handler: (told: Told) => void) => () => void
}

/** Over a BroadcastChannel; where there is none, or it isn't allowed, nobody hears anything. */
export function createTabs(channelName = 'wireline-flows'): Tabs {
  let channel: BroadcastChannel | undefined
  try {
    channel = new BroadcastChannel(channelName)
  } catch {
    // As said.
  }
  return {
    tell: (told) => channel?.postMessage(told),
    hear(handler) {
      const onMessage = ({ data }: MessageEvent<unknown>) => {
        const told = readTold(data)
        if (told) handler(told)
      }
      channel?.addEventListener('message', onMessage)
      return () => channel?.removeEventListener('message', onMessage)
    },
  }
}

/** Another release of Wireline may say other things. */
function readTold(data: unknown): Told | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  if ('written' in data && typeof data.written === 'string') return { written: data.written }
  if ('removed' in data && typeof data.removed === 'string') return { removed: data.removed }
  return undefined
}
