import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { Palette } from '../canvas/palette/Palette.tsx'
import { scenarioView, wrongWords } from '../document/scenarioView.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Inspector, Outline, SourcePane } from './rooms.ts'
import { runCommand } from './runCommand.ts'
import styles from './Shell.module.css'
import type { PaneProps } from './shared.ts'
import { type SmallPane, shell } from './shellStore.ts'
import { roomForTwo } from './smallScreen.ts'
import { useMedia } from './useMedia.ts'

const tabs: readonly { pane: SmallPane; label: string; icon: string }[] = [
  { pane: 'canvas', label: 'Flow', icon: 'workflow' },
  { pane: 'outline', label: 'Outline', icon: 'list-tree' },
  { pane: 'inspector', label: 'Form', icon: 'square-pen' },
  { pane: 'call', label: 'Try it', icon: 'play' },
  { pane: 'source', label: 'Code', icon: 'code-xml' },
]

const CallPane = onDemand(() => import('../call/CallPane.tsx'))

const rooms = { outline: Outline, inspector: Inspector, source: SourcePane, call: CallPane }

/**
 * Panes chosen at the bottom, with the palette as a sheet from below. Phones show one at a time, tablets and half a
 * wide screen the flow with another beside it.
 */
export function SmallShell({
  document,
  ports,
  banner,
  canvas,
  problems,
}: PaneProps & { banner: ReactNode; canvas: ReactNode; problems: ReactNode }) {
  const pane = useStore(shell, (state) => state.smallPane)
  const sheet = useStore(shell, (state) => state.sheet)
  const wrong = useStore(scenarioView(document), wrongWords)
  const isCodeAlone = useStore(shell, (state) => state.room === 'code') && pane === 'source'
  const isFlowBeside = useMedia(roomForTwo) && !isCodeAlone
  const isFlowShown = pane === 'canvas' || isFlowBeside
  const Pane = pane === 'canvas' ? undefined : rooms[pane]
  return (
    <div className={styles.small}>
      <main className={styles.smallBody} id="flow" tabIndex={-1} aria-label="Call flow">
        <div className={styles.center}>
          {banner}
          <div className={styles.panes}>
            {isFlowShown && (
              <div className={styles.flow}>
                {canvas}
                {!sheet && <AddStep />}
              </div>
            )}
            {Pane !== undefined && (
              <div className={styles.pane}>
                <ErrorBoundary
                  key={pane}
                  document={document}
                  ports={ports}
                  what="This pane"
                  pane={pane}
                >
                  <Pane document={document} ports={ports} onClose={toFlow} />
                </ErrorBoundary>
                {pane === 'outline' && !isFlowShown && !sheet && <AddStep />}
              </div>
            )}
          </div>
          {problems}
          {sheet && (
            <div className={styles.sheet} data-pane="palette">
              <div className={styles.sheetHead}>
                Add a step
                <span className={styles.sheetGap} />
                <Button
                  icon="clipboard-paste"
                  onClick={() => {
                    shell.setState({ sheet: false })
                    runCommand('edit.paste', { document, ports })
                  }}
                >
                  Paste
                </Button>
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
            title={tab.pane === 'call' && wrong !== '' ? wrong : undefined}
            data-wrong={tab.pane === 'call' && wrong !== '' ? '' : undefined}
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

const toFlow = () => shell.setState({ smallPane: 'canvas' })

function AddStep() {
  return (
    <Button
      look="primary"
      icon="plus"
      className={styles.add}
      onClick={() => shell.setState({ sheet: true })}
    >
      Add step
    </Button>
  )
}
