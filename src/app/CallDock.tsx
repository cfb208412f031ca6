import CallPane from '../call/CallPane.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import styles from './RightDock.module.css'
import { Splitter } from './Splitter.tsx'
import type { PaneProps } from './shared.ts'
import { shell } from './shellStore.ts'
import { useSize } from './useSize.ts'

/** A call, in the place that form and code have otherwise, and as wide. */
export default function CallDock({ document, ports }: PaneProps) {
  const [size, setSize] = useSize('dock', 400)
  const close = () => {
    shell.setState({ call: false })
    ports.panes.focus('canvas')
  }
  return (
    <aside className={styles.dock} aria-label="A call">
      <Splitter
        label="Width of the call"
        orientation="vertical"
        size={size}
        min={300}
        max={900}
        onSize={setSize}
      />
      <div className={styles.panes} style={{ width: size }}>
        <div className={styles.pane}>
          <ErrorBoundary document={document} ports={ports} what="The call" pane="call">
            <CallPane document={document} ports={ports} onClose={close} />
          </ErrorBoundary>
        </div>
      </div>
    </aside>
  )
}
