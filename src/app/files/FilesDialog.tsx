import { useState } from 'react'
import { useStore } from 'zustand'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import dialogs from '../dialogs.module.css'
import { Popup } from '../Popup.tsx'
import styles from './FilesDialog.module.css'
import { type Changed, filesDialog, type Preview } from './filesDialog.ts'

/** What a folder or an archive would add, before it does; or a file that somebody else changed. */
export default function FilesDialog({ onClose }: { onClose: () => void }) {
  const content = useStore(filesDialog, (state) => state.content)
  if (content === undefined) return null
  return content.kind === 'preview' ? (
    <PreviewDialog preview={content} onClose={onClose} />
  ) : (
    <ChangedDialog changed={content} onClose={onClose} />
  )
}

/** More rows than anybody reads. */
const mostRows = 200

function PreviewDialog({ preview, onClose }: { preview: Preview; onClose: () => void }) {
  const { title, plan, left, notes, action, run } = preview
  const [done, setDone] = useState<number | undefined>(undefined)
  const isWorking = done !== undefined
  const start = async () => {
    if (isWorking) return
    setDone(0)
    try {
      await run(setDone)
    } finally {
      onClose()
    }
  }
  return (
    <Popup title={title} onClose={() => isWorking || onClose()}>
      <div className={dialogs.stack}>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {plan.length > 0 && (
          <ul className={styles.list} aria-label="Flows">
            {plan.slice(0, mostRows).map((flow, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={index} className={styles.row} data-kind={flow.kind}>
                <span className={styles.name} dir="auto">
                  {flow.as}
                </span>
                <span className={styles.path} dir="auto">
                  {flow.path}
                </span>
                <span className={styles.kind}>{kinds[flow.kind]}</span>
              </li>
            ))}
            {plan.length > mostRows && (
              <li className={styles.more}>And {plan.length - mostRows} more.</li>
            )}
          </ul>
        )}
        {left.length > 0 && <LeftOutFiles left={left} />}
      </div>
      <div className={styles.foot}>
        <span className={styles.progress} role="status">
          {isWorking && `${done} done …`}
        </span>
        <Button onClick={onClose} disabled={isWorking}>
          {action === undefined ? 'Close' : 'Cancel'}
        </Button>
        {action !== undefined && (
          <Button look="primary" onClick={() => void start()} aria-disabled={isWorking}>
            {action}
          </Button>
        )}
      </div>
    </Popup>
  )
}

const kinds: Readonly<Record<Preview['plan'][number]['kind'], string>> = {
  new: 'new',
  same: 'here already',
  changed: 'as a copy',
}

function LeftOutFiles({ left }: Pick<Preview, 'left'>) {
  return (
    <details className={styles.left}>
      <summary>{left.length === 1 ? '1 file' : `${left.length} files`} left out</summary>
      <ul>
        {left.slice(0, mostRows).map(({ path, why }) => (
          <li key={`${path} ${why}`} dir="auto">
            <strong>{path}</strong> {why}
          </li>
        ))}
        {left.length > mostRows && <li>And {left.length - mostRows} more.</li>}
      </ul>
    </details>
  )
}

function ChangedDialog({ changed, onClose }: { changed: Changed; onClose: () => void }) {
  return (
    <Popup title={`${changed.name} was changed on disk`} onClose={onClose}>
      <div className={dialogs.stack}>
        <p>
          Somebody else wrote to the file after it was read or saved here. Nothing was written over:
          the flow is here as it was, and the file is as they left it.
        </p>
        <ul className={styles.choices}>
          {changed.choices.map(({ title, words, icon, run }) => (
            <li key={title}>
              <button
                type="button"
                className={styles.choice}
                onClick={() => {
                  onClose()
                  // After the dialog has given the focus back.
                  setTimeout(run)
                }}
              >
                <Icon name={icon} />
                <span className={styles.words}>
                  <strong>{title}</strong>
                  <span>{words}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Popup>
  )
}
