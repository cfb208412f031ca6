import type { CommandContext } from '../commands/types.ts'
import { saveBeforeReload } from '../ui/reloading.ts'
import { isFailed } from './describeStatus.ts'
import { followLaunches } from './offline/followLaunches.ts'
import { keepOffline } from './offline/keepOffline.ts'
import { followErasing } from './settings/eraseInTabs.ts'
import type { Session } from './startSession.ts'

/**
 * What ties the page to the device it is on: files that the system opens with it, working without a network, updates,
 * and the end of all that is kept. Returns how to stop.
 */
export function attachDevice(
  { workspace, end }: Session,
  context: () => CommandContext,
): () => void {
  saveBeforeReload(async () => {
    const status = await workspace.device.saveNow()
    return isFailed(status) ? status.failed : undefined
  })
  const stops = [
    followLaunches((handles) => {
      const given = handles.map((handle) => ({ handle: Promise.resolve(handle) }))
      void context().ports.files?.take(given)
    }),
    keepOffline(context().ports.notify),
    followErasing(end),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
