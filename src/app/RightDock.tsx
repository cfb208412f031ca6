import { useStore } from 'zustand'
import { IconButton } from '../ui/Button.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { useAfterPaint } from '../ui/useAfterPaint.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import styles from './RightDock.module.css'
import { Inspector, SourcePane } from './rooms.ts'
import type { PaneProps } from './shared.ts'
import { shell } from './shellStore.ts'
import { useMedia } from './useMedia.ts'
import { useSize } from './useSize.ts'

const line = <div className={styles.line} />
const Splitter = onDemand(
  () => import('./Splitter.tsx').then((part) => ({ default: part.Splitter })),
  { meanwhile: line, missed: () => undefined },
)

/** Form and code: beside each other where there is room, else one above the other. Each can be folded. */
export function RightDock({ document, ports }: PaneProps) {
  const inspector = useStore(shell, (state) => state.inspector)
  const source = useStore(shell, (state) => state.room !== 'design')
  // The canvas is usable first; form and code follow at once.
  const painted = useAfterPaint()
  const wide = useMedia('(min-width: 1600px)')
  const [dock, setDock] = useSize('dock', 400)
  const [beside, setBeside] = useSize('beside', 460)
  const [below, setBelow] = useSize('below', Math.round(innerHeight * 0.42))
  const both = inspector && source
  const form = inspector && (
    <section className={styles.pane} aria-label="Form">
      {painted && (
        <ErrorBoundary document={document} ports={ports} what="The form" pane="inspector">
          <Inspector document={document} ports={ports} />
        </ErrorBoundary>
      )}
    </section>
  )
  const code = source && (
    <div
      className={styles.pane}
      style={
        both && !wide ? { flex: `0 1 ${below}px` } : both ? { flex: `0 0 ${beside}px` } : undefined
      }
    >
      {painted && (
        <ErrorBoundary document={document} ports={ports} what="The code pane" pane="source">
          <SourcePane document={document} ports={ports} />
        </ErrorBoundary>
      )}
    </div>
  )
  const width = both && wide ? dock + beside : dock
  return (
    <aside className={styles.dock} aria-label="Form and code">
      {(inspector || source) && (
        <>
          {painted ? (
            <Splitter
              label="Width of the panes"
              orientation="vertical"
              size={dock}
              min={300}
              max={900}
              onSize={setDock}
            />
          ) : (
            line
          )}
          <div className={styles.panes} data-beside={wide} style={{ width }}>
            {form}
            {both && painted && (
              <Splitter
                label={wide ? 'Width of the code' : 'Height of the code'}
                orientation={wide ? 'vertical' : 'horizontal'}
                size={wide ? beside : below}
                min={160}
                max={1200}
                onSize={wide ? setBeside : setBelow}
              />
            )}
            {code}
          </div>
        </>
      )}
      {!inspector && (
        <div className={styles.folded}>
          <IconButton
            icon="square-pen"
            label="Show the form"
            onClick={() => shell.setState({ inspector: true })}
          />
        </div>
      )}
    </aside>
  )
}
