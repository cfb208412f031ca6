import { Component, type ReactNode } from 'react'
import { noteFault } from '../ui/faults.ts'
import { onDemand } from '../ui/onDemand.tsx'
import type { BrokenProps } from './BrokenPane.tsx'

/** Loaded ahead, since what breaks may do so without a network. */
export const BrokenPane = onDemand(() => import('./BrokenPane.tsx'))

type Props = Omit<BrokenProps, 'onAgain'> & { children: ReactNode }

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
    const { children, ...rest } = this.props
    return this.state.broken ? <BrokenPane {...rest} onAgain={this.again} /> : children
  }

  private again = () => {
    const { ports, pane = 'canvas' } = this.props
    // The button goes, and the keyboard with it unless the pane takes it.
    this.setState({ broken: false }, () => ports.panes.focus(pane))
  }
}
