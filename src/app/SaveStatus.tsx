import { useStore } from 'zustand'
import type { CommandContext } from '../commands/types.ts'
import { Button } from '../ui/Button.tsx'
import { describeStatus } from './describeStatus.ts'
import { runCommand } from './runCommand.ts'
import { useStorage } from './storageContext.ts'
import styles from './TopBar.module.css'

/** Whether the flow is safe on this device, always in sight. */
export function SaveStatus({ small }: { small: boolean }) {
  const status = useStore(useStorage().store, (state) => state.status)
  const words = describeStatus(status)
  const failed = typeof status === 'object' && 'failed' in status
  return (
    <span className={styles.status} data-failed={failed ? '' : undefined} title={words}>
      {failed ? 'Not saved' : small ? words.replace(' on this device', '') : words}
    </span>
  )
}

/** What keeps the flow from being saved as usual, at full length below the bar, with the way out. */
export function SaveTrouble({ context }: { context: CommandContext }) {
  const storage = useStorage()
  const status = useStore(storage.store, (state) => state.status)
  const otherTab = useStore(storage.store, (state) => state.otherTab)
  const failed = typeof status === 'object' && 'failed' in status
  return (
    <>
      {failed && (
        <div className={styles.trouble} data-failed="">
          <span>{describeStatus(status)}</span>
          <Button
            look="outline"
            icon="download"
            onClick={() => runCommand('file.download', context)}
          >
            Download
          </Button>
        </div>
      )}
      {otherTab && (
        <div className={styles.trouble}>
          <span>Open in another tab: changes here go to a copy</span>
          <Button look="outline" onClick={() => void storage.takeOver()}>
            Edit it here
          </Button>
        </div>
      )}
    </>
  )
}
