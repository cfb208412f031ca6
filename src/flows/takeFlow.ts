import type { FlowDatabase } from './database.ts'
import type { FlowLock } from './lockFlow.ts'
import { type Recovered, recover } from './recover.ts'
import type { StorageEnvironment } from './storageEnvironment.ts'

/**
 * Takes the right to write a flow from another tab, which saves first if it can. The newest text comes along, the
 * journal's where that tab died before the database had it. Undefined where it can't be had.
 */
export async function takeFlow(
  id: string,
  database: FlowDatabase | undefined,
  environment: StorageEnvironment,
): Promise<(Recovered & { lock: FlowLock }) | undefined> {
  await environment.tabs.ask(id)
  const lock = (await environment.lock(id)) ?? (await environment.lock(id, { steal: true }))
  if (!lock) return undefined
  return { ...(await recover(id, { ...environment, database })), lock }
}
