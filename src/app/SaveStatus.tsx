import { useStore } from 'zustand'
import type { CommandContext } from '../commands/types.ts'
import { Button } from '../ui/Button.tsx'
import { describeStatus } from './describeStatus.ts'
import { runCommand } from './runCommand.ts'
import { useStorage } from './storageContext.ts'

/** Whether the flow is safe on this device, always in sight; where it isn't, why, and the way to keep it. */
export function SaveStatus({ context, className }: { context: CommandContext; className: string }) {
  const storage = useStorage()
  const status = useStore(storage.store, (state) => state.status)
  const otherTab = useStore(storage.store, (state) => state.otherTab)
  const failed = typeof status === 'object' && 'failed' in status ? status.failed : undefined
  return (
    <>
      <span
        className={className}
        data-failed={failed === undefined ? undefined : ''}
        title={failed}
      >
        {describeStatus(status)}
      </span>
      {failed !== undefined && (
        <Button icon="download" onClick={() => runCommand('file.download', context)}>
          <span>Download</span>
        </Button>
      )}
      {otherTab && (
        <>
          <span className={className}>Open in another tab: changes here go to a copy</span>
          <Button onClick={() => void storage.takeOver()}>Edit it here</Button>
        </>
      )}
    </>
  )
}
