import { useStore } from 'zustand'
import type { CommandContext } from '../commands/types.ts'
import { fileOf } from '../files/fileOf.ts'
import { pickers } from '../files/fileSystem.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Export.module.css'
import { runCommand } from './runCommand.ts'

/** In the export: a file of this computer that *Save* then writes to, where the browser can do that. */
export function ExportFile({ context, onClose }: { context: CommandContext; onClose: () => void }) {
  const file = useStore(fileOf(context.document), (state) => state.file)
  if (!context.ports.files || pickers().showSaveFilePicker === undefined) return null
  const run = (id: 'file.save' | 'file.save-as') => () => {
    onClose()
    runCommand(id, context)
  }
  return (
    <div className={styles.format}>
      <p className={styles.how}>
        {file ? `File ${file.name}, which Save writes to` : 'A file that Save then writes to'}
      </p>
      <div className={styles.buttons}>
        <Button look="outline" icon="save" onClick={run('file.save-as')}>
          Save to file…
        </Button>
        {file && (
          <Button look="outline" onClick={run('file.save')}>
            Save now
          </Button>
        )}
      </div>
    </div>
  )
}
