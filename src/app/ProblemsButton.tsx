import { useStore } from 'zustand'
import { checksFailed, isChecking } from '../document/analysis.ts'
import { countProblems } from '../document/countProblems.ts'
import { describeProblems } from '../document/describeProblems.ts'
import { useDocument } from '../document/hooks.ts'
import type { WirelineDocument } from '../document/types.ts'
import { Button } from '../ui/Button.tsx'
import { severityIcon } from '../ui/severity.ts'
import { shell } from './shellStore.ts'
import styles from './TopBar.module.css'

type Props = { document: WirelineDocument; small: boolean }

/**
 * What is wrong with the flow, counted; opens and closes the list. Its own component, as problems move with every key.
 */
export function ProblemsButton({ document, small }: Props) {
  const problems = useDocument(document, (state) => state.problems)
  const analysis = useDocument(document, (state) => state.analysis)
  const checking = isChecking({ analysis }) && problems.length === 0
  const open = useStore(shell, (state) => state.problems)
  const counts = countProblems(problems)
  const words = describeProblems({ problems, analysis })
  // With nothing to list, the one thing to do is to try again.
  const again = checksFailed({ analysis }) && problems.length === 0
  if (again)
    return (
      <Button
        icon="triangle-alert"
        className={styles.problems}
        data-worst="warning"
        aria-label={small ? `${words}: try again` : undefined}
        onClick={document.retry}
      >
        <span>{small ? '' : `${words} · Try again`}</span>
      </Button>
    )
  const total = checking ? '' : counts.error + counts.warning + counts.hint
  return (
    <Button
      icon={checking ? 'ellipsis' : severityIcon[counts.worst]}
      className={styles.problems}
      data-worst={checking ? undefined : counts.worst}
      title={words}
      aria-expanded={open}
      aria-label={
        small && !checking ? `${total}: ${words}, show the list` : `${words}: show the list`
      }
      aria-busy={checking}
      onClick={() => shell.setState({ problems: !open })}
    >
      <span>{small ? total : words}</span>
    </Button>
  )
}
