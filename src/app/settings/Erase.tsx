import { useRef, useState } from 'react'
import type { CommandContext } from '../../commands/types.ts'
import { downloadOwn } from '../../commands/withTextIn.ts'
import { Button } from '../../ui/Button.tsx'
import { Popup } from '../Popup.tsx'
import styles from './Erase.module.css'
import { beginAnew, eraseEverything } from './eraseInTabs.ts'

/** Says what goes, offers to take it along, and asks once. */
export function Erase({ context, onClose }: { context: CommandContext; onClose: () => void }) {
  const [state, setState] = useState<'asked' | 'erasing' | readonly string[]>('asked')
  const cancel = useRef<HTMLButtonElement>(null)
  const { files } = context.ports
  const erase = async () => {
    setState('erasing')
    const left = await eraseEverything()
    if (left.length === 0) beginAnew()
    else setState(left)
  }
  if (typeof state !== 'string')
    return (
      <Popup title="Not everything could be erased" onClose={beginAnew}>
        <div className={styles.body} role="alert">
          <p>These are still on this device:</p>
          <ul>
            {state.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
          <p>
            Close all other tabs with Wireline and try again, or delete this site’s data in the
            browser’s own settings.
          </p>
          <div className={styles.buttons}>
            <Button look="outline" onClick={() => void erase()}>
              Try again
            </Button>
            <Button look="primary" onClick={beginAnew}>
              Go on
            </Button>
          </div>
        </div>
      </Popup>
    )
  const isErasing = state === 'erasing'
  return (
    <Popup
      title="Erase everything on this device?"
      onClose={() => !isErasing && onClose()}
      initialFocus={cancel}
    >
      <div className={styles.body}>
        <p>This can’t be undone. What goes from this browser:</p>
        <ul>
          <li>all flows, with all their versions</li>
          <li>which files and folders they were opened from (the files themselves stay)</li>
          <li>all settings</li>
          <li>the copy of Wireline that works without a network</li>
        </ul>
        <p>Other tabs with Wireline begin anew, too.</p>
        <div className={styles.buttons}>
          <Button
            look="outline"
            icon="download"
            disabled={isErasing}
            onClick={() => void (files ? files.exportAll() : downloadOwn(context))}
          >
            {files ? 'Export all first' : 'Download the open flow first'}
          </Button>
          <span className={styles.gap} />
          <Button ref={cancel} look="outline" disabled={isErasing} onClick={onClose}>
            Cancel
          </Button>
          <Button
            look="danger"
            icon="trash-2"
            className={styles.erase}
            aria-busy={isErasing}
            onClick={() => !isErasing && void erase()}
          >
            {isErasing ? 'Erasing …' : 'Erase everything'}
          </Button>
        </div>
      </div>
    </Popup>
  )
}
