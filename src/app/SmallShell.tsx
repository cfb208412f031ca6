import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { Palette } from '../canvas/palette/Palette.tsx'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Inspector, Outline, SourcePane } from './rooms.ts'
import styles from './Shell.module.css'
import type { PaneProps } from './shared.ts'
import { type SmallPane, shell } from './shellStore.ts'

const tabs: readonly { pane: SmallPane; label: string; icon: string }[] = [
  { pane: 'canvas', label: 'Flow', icon: 'workflow' },
  { pane: 'outline', label: 'Outline', icon: 'list-tree' },
  { pane: 'inspector', label: 'Form', icon: 'square-pen' },
  { pane: 'source', label: 'Code', icon: 'code-xml' },
]

/** One pane at a time, with the palette as a sheet from below: phones and very narrow windows. */
export function SmallShell({
  document,
  ports,
  banner,
  canvas,
  problems,
}: PaneProps & { banner: ReactNode; canvas: ReactNode; problems: ReactNode }) {
  const pane = useStore(shell, (state) => state.smallPane)
  const sheet = useStore(shell, (state) => state.sheet)
  const flowShown = pane === 'canvas' || pane === 'outline'
  return (
    <div className={styles.small}>
      <main className={styles.smallBody} id="flow" tabIndex={-1} aria-label="Call flow">
        <div className={styles.center}>
          {banner}
          <div className={styles.pane}>
            {pane === 'canvas' && canvas}
            <ErrorBoundary
              key={pane}
              document={document}
              ports={ports}
              what="This pane"
              pane={pane}
            >
              {pane === 'outline' && <Outline document={document} ports={ports} />}
              {pane === 'inspector' && <Inspector document={document} ports={ports} />}
              {pane === 'source' && <SourcePane document={document} ports={ports} />}
            </ErrorBoundary>
          </div>
          {problems}
          {flowShown && !sheet && (
            <Button
              look="primary"
              icon="plus"
              className={styles.add}
              onClick={() => shell.setState({ sheet: true })}
            >
              Add step
            </Button>
          )}
          {sheet && (
            <div className={styles.sheet} data-pane="palette">
              <div className={styles.sheetHead}>
                Add a step
                <IconButton
                  icon="x"
                  label="Close"
                  onClick={() => shell.setState({ sheet: false })}
                />
              </div>
              <Palette
                document={document}
                ports={ports}
                onInserted={() => shell.setState({ sheet: false })}
              />
            </div>
          )}
        </div>
      </main>
      <nav className={styles.tabs} aria-label="Panes">
        {tabs.map((tab) => (
          <button
            key={tab.pane}
            type="button"
            className={styles.tab}
            aria-current={pane === tab.pane ? 'page' : undefined}
            onClick={() => shell.setState({ smallPane: tab.pane, sheet: false })}
          >
            <Icon name={tab.icon} size={18} />
            {tab.label}
          </button>
        ))}
      </nav>
    </div>
  )
}
