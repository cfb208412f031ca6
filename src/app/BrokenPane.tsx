import { ownFileName } from '../commands/fileName.ts'
import { Button } from '../ui/Button.tsx'
import styles from './ErrorBoundary.module.css'
import type { PaneProps } from './shared.ts'

/** A pane that broke, and what it broke on. */
export type BrokenProps = PaneProps & {
  /** What broke, as a sentence begins: "The form". */
  what: string
  /** It is all there is on the page. */
  isPage?: boolean
  /** Its `data-pane`, so that the keyboard finds what stands in for it. */
  pane?: Parameters<PaneProps['ports']['panes']['focus']>[0]
  onAgain: () => void
}

/** In place of a part of the page that broke: the text is still here, and the part can be shown again. */
export default function BrokenPane({ document, ports, what, isPage, pane, onAgain }: BrokenProps) {
  const [Box, Title] = isPage ? (['main', 'h1'] as const) : (['section', 'h2'] as const)
  return (
    <Box className={styles.broken} data-pane={pane} data-broken aria-label={what}>
      <Title>{what} broke</Title>
      <p role="alert">
        Your flow is not lost: its text is still here. Download it to be safe, then try again.
      </p>
      <div className={styles.buttons}>
        <Button look="primary" onClick={onAgain}>
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
