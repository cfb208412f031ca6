import { useStore } from 'zustand'
import type { CommandId } from '../commands/commands.ts'
import { formatShortcut } from '../commands/formatShortcut.ts'
import { platform } from '../commands/platform.ts'
import type { CommandContext } from '../commands/types.ts'
import { useDocument } from '../document/hooks.ts'
import { scenarioView, wrongWords } from '../document/scenarioView.ts'
import { fileOf } from '../files/fileOf.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { addressOf } from './address.ts'
import { FlowName } from './FlowName.tsx'
import { Mark } from './Mark.tsx'
import { ProblemsButton } from './ProblemsButton.tsx'
import { RoomSwitch } from './RoomSwitch.tsx'
import { runCommand } from './runCommand.ts'
import { SaveStatus } from './SaveStatus.tsx'
import { shell } from './shellStore.ts'
import styles from './TopBar.module.css'

const FileStatus = onDemand(() => import('./files/FileStatus.tsx'), { missed: () => {} })

/** What is open, whether it is saved, what is wrong with it, and the most used commands. */
export function TopBar({ context, small }: { context: CommandContext; small: boolean }) {
  const { document } = context
  const undoLabel = useDocument(document, (state) => state.undoLabel)
  const redoLabel = useDocument(document, (state) => state.redoLabel)
  const exporting = useStore(shell, (state) => state.dialog === 'export')
  const hasFile = useStore(fileOf(document), (state) => state.file !== undefined)
  const wrong = useStore(scenarioView(document), wrongWords)
  const run = (id: CommandId) => () => runCommand(id, context)

  return (
    <header className={styles.bar}>
      <h1 className={styles.brand}>
        <a className={styles.home} href={addressOf(undefined)} title="All flows">
          <Mark className={styles.mark} />
          <span>Wireline</span>
        </a>
      </h1>
      <div className={styles.file}>
        <FlowName context={context} />
        <SaveStatus small={small} />
        {hasFile && <FileStatus context={context} />}
        {!small && <IconButton icon="history" label="Versions" onClick={run('file.versions')} />}
      </div>
      <ProblemsButton document={document} small={small} />
      {/* From here on everything has the same width always: Undo and Redo keep their place. */}
      <div className={styles.tools}>
        <IconButton
          icon="undo-2"
          label="Undo"
          title={`Undo${undoLabel === undefined ? '' : `: ${undoLabel}`} (${keys('Mod+Z')})`}
          disabled={undoLabel === undefined}
          onClick={run('edit.undo')}
        />
        <IconButton
          icon="redo-2"
          label="Redo"
          title={`Redo${redoLabel === undefined ? '' : `: ${redoLabel}`} (${keys('Mod+Shift+Z')})`}
          disabled={redoLabel === undefined}
          onClick={run('edit.redo')}
        />
        <span className={styles.rule} />
        <Button icon="file-plus" className={styles.roomy} onClick={run('file.new')}>
          New
        </Button>
        <Button icon="folder-open" className={styles.roomy} onClick={run('file.open')}>
          Open…
        </Button>
        <Button
          icon="play"
          className={styles.roomy}
          title={[`Play a call through the flow (${keys('Mod+Enter')})`, wrong]
            .filter(Boolean)
            .join('. ')}
          data-wrong={wrong === '' ? undefined : ''}
          onClick={run('call.try')}
        >
          Try it
        </Button>
        {!small && <WideTools run={run} />}
        <Button
          look="primary"
          icon="download"
          className={styles.export}
          title="Copy or download the flow"
          aria-haspopup="dialog"
          aria-expanded={exporting}
          onClick={run('file.export')}
        >
          <span>Export</span>
        </Button>
        {small && <IconButton icon="menu" label="Menu" onClick={run('help.commands')} />}
      </div>
    </header>
  )
}

/** What small screens have at the bottom or in the menu. */
function WideTools({ run }: { run: (id: CommandId) => () => void }) {
  const theme = useStore(shell, (state) => state.theme)
  const nextTheme = theme === 'system' ? 'light' : theme === 'light' ? 'dark' : 'system'
  return (
    <>
      <span className={styles.rule} />
      <RoomSwitch />
      <Button
        look="outline"
        icon="search"
        className={styles.search}
        title={`Search commands (${keys('Mod+K')})`}
        onClick={run('help.commands')}
      >
        <span>Search commands</span>
        <kbd className={styles.key}>{keys('Mod+K')}</kbd>
      </Button>
      <IconButton
        icon={theme === 'system' ? 'monitor' : theme === 'light' ? 'sun' : 'moon'}
        label={`Theme: ${theme}. Change to ${nextTheme}`}
        onClick={run(`view.theme-${nextTheme}`)}
      />
      <IconButton
        icon="keyboard"
        label="Keyboard shortcuts"
        shortcut="?"
        onClick={run('help.shortcuts')}
      />
      <IconButton icon="settings" label="Settings" onClick={run('help.settings')} />
    </>
  )
}

function keys(shortcut: string): string {
  return formatShortcut(shortcut, platform())
}
