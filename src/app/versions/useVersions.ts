import { useCallback, useEffect, useState } from 'react'
import type { CommandContext } from '../../commands/types.ts'
import { changeVersions } from '../../flows/changeVersions.ts'
import type { VersionsChange } from '../../versions/changeRecord.ts'
import { type FoundVersions, readVersions } from '../../versions/record.ts'
import { useStorage } from '../storageContext.ts'

/** What is known of the versions of the flow that was shown when the dialog was opened. */
export type VersionsState = FoundVersions | 'loading' | 'unreachable'

/** Its versions, and how to change them: answers whether that could be kept. */
export function useVersions({ ports }: CommandContext): {
  state: VersionsState
  change: (change: VersionsChange) => Promise<boolean>
} {
  const device = useStorage()
  const [flowId] = useState(() => ports.flows?.shown())
  const [state, setState] = useState<VersionsState>('loading')
  const look = useCallback(async (): Promise<VersionsState> => {
    try {
      const database = device.database()
      if (database === undefined || flowId === undefined) return 'unreachable'
      return readVersions(await database.read('versions', flowId))
    } catch {
      return 'unreachable'
    }
  }, [device, flowId])
  useEffect(() => {
    let here = true
    void look().then((found) => here && setState(found))
    return () => {
      here = false
    }
  }, [look])
  const change = async (asked: VersionsChange): Promise<boolean> => {
    const database = device.database()
    if (database === undefined || flowId === undefined) return false
    try {
      const written = await changeVersions(database, flowId, asked, device.environment)
      setState(await look())
      return written === 'done' || written === 'same'
    } catch {
      return false
    }
  }
  return { state, change }
}
