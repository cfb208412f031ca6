import { useStore } from 'zustand'
import type { CommandContext } from '../commands/types.ts'
import type { StorageNotice } from '../flows/types.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { SaveTrouble } from './SaveTrouble.tsx'
import styles from './StorageNotices.module.css'
import { useStorage } from './storageContext.ts'

/**
 * What the user should know of what is kept on this device: what keeps the flow from being saved as usual; and until
 * it is closed, a damaged flow, one found late.
 */
export default function StorageNotices({ context }: { context: CommandContext }) {
  const { ports } = context
  const storage = useStorage()
  const notices = useStore(storage.store, (state) => state.notices)
  const show = (notice: StorageNotice) => {
    const { text, file, open } = notice
    const close = () => storage.dismiss(notice)
    return (
      <div key={text} className={styles.notice} role="status">
        <Icon name="info" className={styles.icon} />
        <span className={styles.words}>{text}</span>
        {file !== undefined && (
          <Button
            look="outline"
            icon="download"
            onClick={() => ports.download(file.name, file.text)}
          >
            Download it
          </Button>
        )}
        {open !== undefined && (
          <Button
            look="outline"
            onClick={() => {
              close()
              open()
            }}
          >
            Open it
          </Button>
        )}
        <IconButton icon="x" label="Close this notice" onClick={close} />
      </div>
    )
  }
  return (
    <>
      <SaveTrouble context={context} />
      <aside aria-label="What is kept on this device">{notices.map(show)}</aside>
    </>
  )
}
