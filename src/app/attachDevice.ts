import type { CommandContext } from '../commands/types.ts'
import { saveBeforeReload, watchMissed } from '../ui/reloading.ts'
import { isFailed } from './describeStatus.ts'
import { followLaunches } from './offline/followLaunches.ts'
import { keepOffline } from './offline/keepOffline.ts'
import { followErasing } from './settings/eraseInTabs.ts'
import type { Session } from './startSession.ts'

/**
 * What ties the page to where it comes from and to the device it is on: parts that don't come, updates, working without
 * a network, files that the system opens with it, and the end of all that is kept. `context` is asked at each file, since another flow may be shown by then. Returns
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
    watchMissed(),
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
