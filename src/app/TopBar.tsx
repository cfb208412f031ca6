import { useStore } from 'zustand'
import type { CommandId } from '../commands/commands.ts'
import { formatShortcut } from '../commands/formatShortcut.ts'
import { platform } from '../commands/platform.ts'
import type { CommandContext } from '../commands/types.ts'
import { useDocument } from '../document/hooks.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { ProblemsButton } from './ProblemsButton.tsx'
import { runCommand } from './runCommand.ts'
import { SaveStatus } from './SaveStatus.tsx'
import { shell } from './shellStore.ts'
import styles from './TopBar.module.css'

/** What is open, whether it is saved, what is wrong with it, and the most used commands. */
export function TopBar({ context, small }: { context: CommandContext; small: boolean }) {
  const { document } = context
  const name = useDocument(document, (state) => state.name)
  const undoLabel = useDocument(document, (state) => state.undoLabel)
  const redoLabel = useDocument(document, (state) => state.redoLabel)
  const theme = useStore(shell, (state) => state.theme)
  const run = (id: CommandId) => () => runCommand(id, context)
  const keys = (shortcut: string) => formatShortcut(shortcut, platform())
  const nextTheme = theme === 'system' ? 'light' : theme === 'light' ? 'dark' : 'system'

  return (
    <header className={styles.bar}>
      <h1 className={styles.brand}>
        <Mark />
        <span>Wireline</span>
      </h1>
      <div className={styles.file}>
        <span className={styles.name} title={name} dir="auto">
          {name}
        </span>
        <SaveStatus context={context} className={styles.status ?? ''} />
      </div>
      <div className={styles.space} />
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
      {!small && (
        <>
          <Button icon="file-plus" onClick={run('file.new')}>
            New
          </Button>
          <Button icon="folder-open" onClick={run('file.open')}>
            Open…
          </Button>
          <span className={styles.rule} />
        </>
      )}
      <ProblemsButton document={document} small={small} />
      {small ? (
        <IconButton icon="menu" label="Menu" onClick={run('help.commands')} />
      ) : (
        <>
          <Button
            look="outline"
            icon="search"
            className={styles.search}
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
        </>
      )}
    </header>
  )
}

function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <path
        d="M8 11v6a4 4 0 0 0 8 0v-2a4 4 0 0 1 8 0v6"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2.8"
        strokeLinecap="round"
      />
      <circle cx="8" cy="10" r="2.4" fill="var(--on-accent)" />
    </svg>
  )
}
