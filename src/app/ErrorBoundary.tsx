import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import styles from './ErrorBoundary.module.css'
import type { PaneProps } from './shared.ts'

/** If a part of the page breaks, the text is still here: it can be downloaded, and the page can be shown again. */
export class ErrorBoundary extends Component<
  PaneProps & { children: ReactNode },
  { error: Error | undefined }
> {
  override state: { error: Error | undefined } = { error: undefined }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render(): ReactNode {
    const { document, ports, children } = this.props
    const { error } = this.state
    if (error === undefined) return children
    const { name, text, flow } = document.store.getState()
    return (
      <main className={styles.broken}>
        <h1>Something in Wireline broke</h1>
        <p>
          Your flow is not lost: its text is still here. Download it to be safe, then show the
          editor again.
        </p>
        <p className={styles.detail}>{error.message}</p>
        <div className={styles.buttons}>
          <Button
            look="primary"
            icon="download"
            onClick={() => ports.download(`${name}.${flow.language}`, text)}
          >
            Download the text
          </Button>
          <Button look="outline" onClick={() => this.setState({ error: undefined })}>
            Show the editor again
          </Button>
        </div>
      </main>
    )
  }
}
