import { Component, type ReactNode } from 'react'
import { ownFileName } from '../commands/fileName.ts'
import { Button } from '../ui/Button.tsx'
import { noteFault } from '../ui/faults.ts'
import styles from './ErrorBoundary.module.css'
import type { PaneProps } from './shared.ts'

type Props = PaneProps & {
  /** What breaks here, as a sentence begins: "The form". */
  what: string
  /** It is all there is on the page. */
  isPage?: boolean
  /** Its `data-pane`, so that the keyboard finds what stands in for it. */
  pane?: Parameters<PaneProps['ports']['panes']['focus']>[0]
  children: ReactNode
}

/** If a part of the page breaks, the others go on, the text is still here, and the part can be shown again. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidCatch(error: unknown): void {
    noteFault(this.props.what, error)
  }

  override render(): ReactNode {
    const { document, ports, what, isPage, pane, children } = this.props
    if (!this.state.broken) return children
    const [Box, Title] = isPage ? (['main', 'h1'] as const) : (['section', 'h2'] as const)
    return (
      <Box className={styles.broken} data-pane={pane} data-broken aria-label={what}>
        <Title>{what} broke</Title>
        <p role="alert">
          Your flow is not lost: its text is still here. Download it to be safe, then try again.
        </p>
        <div className={styles.buttons}>
          <Button
            look="primary"
            onClick={() =>
              // The button goes, and the keyboard with it unless the pane takes it.
              this.setState({ broken: false }, () => ports.panes.focus(pane ?? 'canvas'))
            }
          >
            Try again
          </Button>
          <Button
            look="outline"
            icon="download"
            onClick={() => {
              const state = document.store.getState()
              ports.download(ownFileName(state), state.text)
            }}
          >
            Download flow
          </Button>
          <Button look="outline" icon="copy" onClick={() => void ports.copyFaults?.(false)}>
            Copy details
          </Button>
        </div>
      </Box>
    )
  }
}
