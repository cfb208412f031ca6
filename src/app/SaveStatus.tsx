import { useStore } from 'zustand'
import { runCommand } from '../commands/index.ts'
import type { CommandContext } from '../commands/types.ts'
import type { SaveStatus as Status } from '../flows/types.ts'
import { Button } from '../ui/Button.tsx'
import { useStorage } from './storageContext.ts'

type StatusOrNone = Status | undefined

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
        {wordsOf(status)}
      </span>
      {failed !== undefined && (
        <Button icon="download" onClick={() => runCommand('file.download', context)}>
          Download
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

function wordsOf(status: StatusOrNone): string {
  if (status === undefined) return 'Nothing to save yet'
  if (status === 'saving') return 'Saving …'
  if ('failed' in status) return `Not saved: ${status.failed}`
  const time = new Date(status.savedAt).toLocaleTimeString([], {
    hour: '2-digit',
    minute: '2-digit',
  })
  return `Saved on this device ${time}`
}
