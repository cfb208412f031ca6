import { useStore } from 'zustand'
import type { CommandContext } from '../commands/types.ts'
import { Button } from '../ui/Button.tsx'
import { describeStatus, isFailed } from './describeStatus.ts'
import { runCommand } from './runCommand.ts'
import styles from './StorageNotices.module.css'
import { useStorage } from './storageContext.ts'

/** What keeps the flow from being saved as usual, at full length, with the way out. */
export function SaveTrouble({ context }: { context: CommandContext }) {
  const storage = useStorage()
  const status = useStore(storage.store, (state) => state.status)
  const otherTab = useStore(storage.store, (state) => state.otherTab)
  return (
    <aside aria-label="Saving">
      {isFailed(status) && (
        <div className={styles.notice} data-failed="">
          <span className={styles.words}>{describeStatus(status)}</span>
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
        <div className={styles.notice}>
          <span className={styles.words}>Open in another tab: changes here go to a copy</span>
          <Button look="outline" onClick={() => void storage.takeOver()}>
            Edit it here
          </Button>
        </div>
      )}
    </aside>
  )
}
