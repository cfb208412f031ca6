import { useEffect } from 'react'
import type { Device } from '../../flows/openDevice.ts'
import { afterPaint } from '../../ui/afterPaint.ts'
import { noteFault } from '../../ui/faults.ts'
import { loadPart } from '../../ui/loadPart.ts'
import type { OpenFlow } from '../openFlows.ts'

/** Keeps versions of the flow that is shown, from a moment after it is on the screen until another is shown. */
export function useKeptVersions(flow: OpenFlow | undefined, device: Device): void {
  useEffect(() => {
    if (flow === undefined) return
    let stop = () => {}
    let here = true
    const later = afterPaint(() =>
      loadPart(
        () => import('../../flows/keepVersions.ts'),
        ({ keepVersions }) => {
          if (!here) return
          const { now, newId, onHide } = device.environment
          stop = keepVersions(flow.document, () => flow.keeper.target.id, {
            ...{ now, newId, onHide, database: device.database },
            onFault: (error) => noteFault('versions', error),
          })
        },
      ),
    )
    return () => {
      here = false
      later()
      stop()
    }
  }, [flow, device])
}
