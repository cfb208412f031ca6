import { goToText } from '../commands/goToText.ts'
import { isStale } from '../document/analysis.ts'
import { useDocument } from '../document/hooks.ts'
import { lineAndColumn } from '../text/lineAndColumn.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './StaleBanner.module.css'
import type { PaneProps } from './shared.ts'

/** Over the canvas while the text can't be read: what is wrong, where, and the way there. */
export function StaleBanner({ document, ports }: PaneProps) {
  const stale = useDocument(document, isStale)
  const problem = useDocument(document, (state) =>
    isStale(state) ? state.problems.find((one) => one.severity === 'error') : undefined,
  )
  const text = useDocument(document, (state) => (isStale(state) ? state.text : ''))
  const hasGoodFlow = useDocument(document, (state) => state.flow.readable)
  if (!stale) return null
  const place = problem === undefined ? undefined : lineAndColumn(text, problem.range.start)
  return (
    <div className={styles.banner} role="alert" data-stale>
      <Icon name="triangle-alert" className={styles.icon} />
      <div className={styles.words}>
        <strong>
          This text can’t be read
          {place === undefined ? '' : ` (line ${place.line}, column ${place.column})`}.
        </strong>{' '}
        <span data-problem={problem?.code}>{problem?.message}</span>{' '}
        {hasGoodFlow
          ? 'The canvas shows the last flow that could be read.'
          : 'The canvas shows its steps once it can.'}{' '}
        Your text is kept.
      </div>
      <Button
        look="outline"
        onClick={() => goToText({ document, ports }, problem?.range.start ?? 0)}
      >
        Go to the code
      </Button>
    </div>
  )
}
