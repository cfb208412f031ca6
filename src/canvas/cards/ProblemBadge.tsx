import type { Problem, Severity } from '../../swml/index.ts'
import { Icon } from '../../ui/Icon.tsx'
import { severityIcon } from '../../ui/severity.ts'
import styles from './ProblemBadge.module.css'
import { countOf } from './stepName.ts'

/** How many problems a step has, the worst one's picture, and in a tip what they say. */
export function ProblemBadge({ problems }: { problems: readonly Problem[] }) {
  const severity = worst(problems)
  return (
    <span className={styles.badge} data-severity={severity}>
      <Icon name={severityIcon[severity]} size={14} />
      {problems.length > 1 && <span className={styles.count} data-text={problems.length} />}
      <span className={styles.tip}>
        <span className={styles.heading}>{countOf(problems.length, 'problem')}</span>
        {problems.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step may have one problem twice, and the list is drawn whole.
          <span key={index} className={styles.problem} data-problem={problem.code}>
            {problem.message}
          </span>
        ))}
      </span>
    </span>
  )
}

function worst(problems: readonly Problem[]): Severity {
  if (problems.some((problem) => problem.severity === 'error')) return 'error'
  return problems.some((problem) => problem.severity === 'warning') ? 'warning' : 'hint'
}
