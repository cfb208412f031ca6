import { howMany } from '../../document/countProblems.ts'
import type { Problem, Severity } from '../../swml/index.ts'
import { Icon } from '../../ui/Icon.tsx'
import { severityIcon } from '../../ui/severity.ts'
import styles from './ProblemBadge.module.css'
import { countOf } from './stepName.ts'

/** A tip with more of them covers what it is about. */
const mostTold = 12

/** How many problems a step has, the worst one's picture, and in a tip what they say. */
export function ProblemBadge({ problems }: { problems: readonly Problem[] }) {
  const severity = worst(problems)
  const count = howMany(problems)
  const told = problems.slice(0, mostTold)
  return (
    <span className={styles.badge} data-severity={severity}>
      <Icon name={severityIcon[severity]} size={14} />
      {count > 1 && <span className={styles.count} data-text={count} />}
      <span className={styles.tip}>
        <span className={styles.heading}>{countOf(count, 'problem')}</span>
        {told.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step may have one problem twice, and the list is drawn whole.
          <span key={index} className={styles.problem} data-problem={problem.code}>
            {problem.message}
          </span>
        ))}
        {count > told.length && (
          <span className={styles.problem}>and {count - told.length} more</span>
        )}
      </span>
    </span>
  )
}

function worst(problems: readonly Problem[]): Severity {
  if (problems.some((problem) => problem.severity === 'error')) return 'error'
  return problems.some((problem) => problem.severity === 'warning') ? 'warning' : 'hint'
}
