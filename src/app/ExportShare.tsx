import { useEffect } from 'react'
import type { CommandContext } from '../commands/types.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Export.module.css'
import { runCommand } from './runCommand.ts'
import { shell } from './shellStore.ts'

/** In the export: a link that carries the flow, copied at once or looked at first. */
export function ExportShare({
  context,
  onClose,
}: {
  context: CommandContext
  onClose: () => void
}) {
  useEffect(() => {
    // The clipboard may only be written to right after the click.
    import('../share/index.ts').catch(() => undefined)
  }, [])
  return (
    <div className={styles.format}>
      <p className={styles.how}>Link that carries the flow, without its secrets</p>
      <div className={styles.buttons}>
        <Button
          look="outline"
          icon="copy"
          onClick={() => {
            onClose()
            runCommand('file.copy-link', context)
          }}
        >
          Copy link
        </Button>
        <Button look="outline" icon="link" onClick={() => shell.setState({ dialog: 'share' })}>
          Share
        </Button>
      </div>
    </div>
  )
}
