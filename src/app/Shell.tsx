import { useCallback, useEffect } from 'react'
import { useStore } from 'zustand'
import { Canvas } from '../canvas/Canvas.tsx'
import { Palette } from '../canvas/palette/Palette.tsx'
import type { Command, CommandContext } from '../commands/types.ts'
import { isReading, isReadOnly, isStale } from '../document/analysis.ts'
import { calling } from '../document/calling.ts'
import { comparing } from '../document/comparing.ts'
import { useDocument } from '../document/hooks.ts'
import type { StorageState } from '../flows/types.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import type { ConnectedPorts } from './createPorts.ts'
import { isFailed } from './describeStatus.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Dialogs } from './lateDialogs.ts'
import { RightDock } from './RightDock.tsx'
import { Outline, ReadingBanner, SourcePane, StaleBanner, StorageNotices } from './rooms.ts'
import styles from './Shell.module.css'
import type { PaneProps } from './shared.ts'
import { roomNow, shell } from './shellStore.ts'
import { smallScreen } from './smallScreen.ts'
import { useStorage } from './storageContext.ts'
import { TopBar } from './TopBar.tsx'
import { useMedia } from './useMedia.ts'
import { Welcome } from './Welcome.tsx'

const SmallShell = onDemand(() =>
  import('./SmallShell.tsx').then((room) => ({ default: room.SmallShell })),
)
const ProblemsPanel = onDemand(() =>
  import('./ProblemsPanel.tsx').then((room) => ({ default: room.ProblemsPanel })),
)

const ComparePanel = onDemand(() => import('./ComparePanel.tsx'), { missed: () => {} })

// Loaded when a call is first played.
const CallDock = onDemand(() => import('./CallDock.tsx'))

type ShellProps = {
  context: CommandContext
  ports: ConnectedPorts
  /** Empty until the registry is loaded, right after the first paint. */
  commands: readonly Command[]
}

/** The page: bar, panes, dialogs. Wide screens show them side by side, narrow ones one at a time. */
export function Shell({ context, ports, commands }: ShellProps) {
  const { document } = context
  const small = useMedia(smallScreen)
  const room = useStore(shell, roomNow)
  const isCalling = useStore(shell, (state) => state.call)
  useEffect(markInteractive, [])
  // Who goes to another flow has done with the call through this one.
  useEffect(() => () => calling(document).getState().stop(), [document])
  const hasNotices = useStore(useStorage().store, isToBeSaid)
  const problems = useStore(shell, (state) => state.problems)
  const isComparing = useStore(comparing(document), (state) => state.compared !== undefined)
  const pane = { document, ports }
  const canvas = (
    <ErrorBoundary {...pane} what="The canvas" pane="canvas">
      <FlowPane context={context} ports={ports} commands={commands} />
    </ErrorBoundary>
  )
  const banner = <Banner {...pane} />
  const list = (
    <>
      {isComparing && (
        <ErrorBoundary {...pane} what="The comparison">
          <ComparePanel {...pane} />
        </ErrorBoundary>
      )}
      {problems && (
        <ErrorBoundary {...pane} what="The list of problems">
          <ProblemsPanel {...pane} />
        </ErrorBoundary>
      )}
    </>
  )
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#flow">
        Skip to the flow
      </a>
      <TopBar context={context} small={small} />
      <div>{hasNotices && <StorageNotices context={context} />}</div>
      {small ? (
        <SmallShell
          document={document}
          ports={ports}
          banner={banner}
          canvas={canvas}
          problems={list}
        />
      ) : (
        <div className={styles.work}>
          {room !== 'code' && <LeftDock context={context} ports={ports} />}
          <main className={styles.center} id="flow" tabIndex={-1} aria-label="Call flow">
            {banner}
            {room === 'code' ? (
              <div className={styles.pane}>
                <ErrorBoundary {...pane} what="The code pane" pane="source">
                  <SourcePane {...pane} />
                </ErrorBoundary>
              </div>
            ) : (
              canvas
            )}
            {list}
          </main>
          {isCalling ? <CallDock {...pane} /> : room !== 'code' && <RightDock {...pane} />}
        </div>
      )}
      <ErrorBoundary {...pane} what="A dialog">
        <Dialogs context={context} />
      </ErrorBoundary>
    </div>
  )
}

/** What is to be said of the text as a whole while the flow isn't its own. */
function Banner(pane: PaneProps) {
  const stale = useDocument(pane.document, isStale)
  const reading = useDocument(pane.document, isReading)
  return stale ? <StaleBanner {...pane} /> : reading && <ReadingBanner {...pane} />
}

function FlowPane({ context, ports, commands }: ShellProps) {
  const { document } = context
  const readOnly = useDocument(document, isReadOnly)
  const minimap = useStore(shell, (state) => state.minimap)
  const connect = useCallback(
    (view: Parameters<ConnectedPorts['connectView']>[0]) => {
      ports.connectView(view)
      // Who comes back to the flow sees where the call is.
      const running = calling(document).getState().marks?.running
      if (running !== undefined) view?.reveal(running)
    },
    [document, ports],
  )
  return (
    <div className={styles.canvas} data-pane="canvas">
      <Canvas
        document={document}
        ports={ports}
        commands={commands}
        readOnly={readOnly}
        minimap={minimap}
        onReady={connect}
      />
      <Welcome context={context} />
    </div>
  )
}

function LeftDock({ context, ports }: Pick<ShellProps, 'context' | 'ports'>) {
  const left = useStore(shell, (state) => state.left)
  if (left === 'none') return null
  return (
    <aside className={styles.left} aria-label="Steps and outline">
      <div className={styles.leftTabs}>
        <Button
          aria-pressed={left === 'palette'}
          icon="plus"
          onClick={() => shell.setState({ left: 'palette' })}
        >
          Steps
        </Button>
        <Button
          aria-pressed={left === 'outline'}
          icon="list-tree"
          onClick={() => shell.setState({ left: 'outline' })}
        >
          Outline
        </Button>
        <span style={{ flex: 1 }} />
        <IconButton
          icon="panel-left"
          label="Fold this pane"
          onClick={() => shell.setState({ left: 'none' })}
        />
      </div>
      <div className={styles.leftBody} data-pane={left === 'palette' ? left : undefined}>
        <ErrorBoundary
          key={left}
          document={context.document}
          ports={ports}
          what={left === 'palette' ? 'The list of steps' : 'The outline'}
          pane={left}
        >
          {left === 'palette' ? (
            <Palette document={context.document} ports={ports} />
          ) : (
            <Outline document={context.document} ports={ports} />
          )}
        </ErrorBoundary>
      </div>
    </aside>
  )
}

function isToBeSaid({ status, notices }: StorageState): boolean {
  return notices.length > 0 || isFailed(status)
}

/** For measuring the start: the first frame in which the canvas can be used. */
function markInteractive(): void {
  requestAnimationFrame(() => performance.mark('wireline:interactive'))
}
