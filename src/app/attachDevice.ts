import type { CommandContext } from '../commands/types.ts'
import { saveBeforeReload } from '../ui/reloading.ts'
import { isFailed } from './describeStatus.ts'
import { followLaunches } from './offline/followLaunches.ts'
import { keepOffline } from './offline/keepOffline.ts'
import { followErasing } from './settings/eraseInTabs.ts'
import type { Session } from './startSession.ts'

/**
 * What ties the page to the device it is on: files that the system opens with it, working without a network, updates,
 * and the end of all that is kept. `context` is asked at each file, since another flow may be shown by then. Returns
 * how to stop.
 */
export function attachDevice(
  { workspace, ports, end }: Session,
  context: () => CommandContext,
): () => void {
  const { device } = workspace
  saveBeforeReload(async () => {
    const status = await device.saveNow()
    return isFailed(status) ? status.failed : undefined
  })
  const stops = [
    followLaunches((handles) => {
      const given = handles.map((handle) => ({ handle: Promise.resolve(handle) }))
      void context().ports.files?.take(given)
    }),
    keepOffline(ports.notify),
    // A write that is under way would fail, and go to the journal instead.
    followErasing(() => device.saveNow().finally(end)),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
