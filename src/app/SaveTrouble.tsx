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
    </aside>
  )
}
