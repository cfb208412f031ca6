import { useMemo } from 'react'
import type { Device } from '../../flows/openDevice.ts'
import { noteFault } from '../../ui/faults.ts'
import { useLatePart } from '../../ui/useLatePart.ts'
import type { OpenFlow } from '../openFlows.ts'

const load = () => import('../../flows/keepVersions.ts')

/** Keeps versions of the flow that is shown, from a moment after it is on the screen until another is shown. */
export function useKeptVersions(flow: OpenFlow | undefined, device: Device): void {
  const start = useMemo(
    () =>
      flow &&
      (({ keepVersions }: typeof import('../../flows/keepVersions.ts')) => {
        const { now, newId, onHide } = device.environment
        return keepVersions(flow.document, () => flow.keeper.target.id, {
          ...{ now, newId, onHide, database: device.database },
          onFault: (error) => noteFault('versions', error),
        })
      }),
    [flow, device],
  )
  useLatePart(load, start)
}
