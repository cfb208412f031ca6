import type { FlowDatabase } from './database.ts'
import type { Hold } from './holdFlow.ts'
import { type Recovered, recover } from './recover.ts'
import type { StorageWorld } from './storageWorld.ts'

/**
 * Takes the right to write a flow from another tab, which saves first if it can. The newest text comes along, the
 * journal's where that tab died before the database had it. Undefined where it can't be had.
 */
export async function takeFlow(
  id: string,
  database: FlowDatabase | undefined,
  world: StorageWorld,
): Promise<(Recovered & { hold: Hold }) | undefined> {
  await world.tabs.ask(id)
  const hold = (await world.hold(id)) ?? (await world.hold(id, { steal: true }))
  if (!hold) return undefined
  return { ...(await recover(id, { ...world, database })), hold }
}
