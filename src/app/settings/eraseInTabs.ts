import { eraseDevice, type LeftOver } from './eraseDevice.ts'

const channelName = 'wireline-erase'

/** Milliseconds in which other tabs stop saving; they don't answer, since there may be none. */
const pause = 300

/** Milliseconds after which a tab that was told to wait goes on, though it never heard of the end. */
const patience = 10_000

let end: () => Promise<unknown> = async () => undefined
/** The only one of this page: it would hear what another of its own tells. */
let channel: BroadcastChannel | undefined

/** Stops saving (`stop`) once everything is erased, here or in another tab, and begins anew. Returns how to stop that. */
export function followErasing(stop: () => Promise<unknown>): () => void {
  end = stop
  channel = openChannel()
  if (!channel) return () => {}
  channel.onmessage = ({ data }) => {
    if (data === 'erasing') {
      void stop()
      setTimeout(beginAnew, patience)
    } else if (data === 'erased') beginAnew()
  }
  return () => channel?.close()
}

/** Erases all that is kept in this browser. Other tabs with Wireline stop saving first. Answers with what is left. */
export async function eraseEverything(): Promise<LeftOver[]> {
  channel?.postMessage('erasing')
  await Promise.all([end(), new Promise((resolve) => setTimeout(resolve, pause))])
  const left = await eraseDevice()
  channel?.postMessage('erased')
  return left
}

/** The empty app, whatever was open. */
export function beginAnew(): void {
  history.replaceState(null, '', location.pathname)
  location.reload()
}

function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(channelName)
  } catch {
    return undefined
  }
}
