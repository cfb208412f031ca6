import type { Ports } from '../commands/types.ts'
import { countProblems, describeCounts } from '../document/countProblems.ts'
import { useDocument } from '../document/hooks.ts'
import type { WirelineDocument } from '../document/types.ts'
import { type Problem, stepAtOffset, titleOf } from '../swml/index.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './Inspector.module.css'

const most = 30
const icons = { error: 'circle-x', warning: 'triangle-alert', hint: 'info' } as const

/** The flow's problems; each leads to its step, or to the code where it belongs to none. */
export function ProblemList({ document, ports }: { document: WirelineDocument; ports: Ports }) {
  const problems = useDocument(document, (state) => state.problems)
  const stale = useDocument(document, (state) => state.stale)
  if (problems.length === 0) {
    return (
      <p className={styles.allGood}>
        <Icon name="circle-check" size={16} /> No problems found.
      </p>
    )
  }
  const jump = (problem: Problem) => {
    const step = stale
      ? undefined
      : stepAtOffset(document.store.getState().flow, problem.range.start)
    if (step === undefined) return ports.panes.focus('source')
    document.select([step.id])
    ports.view.reveal(step.id)
    ports.panes.focus('inspector')
  }
  return (
    <section>
      <h3 className={styles.setsTitle}>{describeCounts(countProblems(problems))}</h3>
      <ul className={styles.problemList}>
        {problems.slice(0, most).map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn anew as a whole
          <li key={index}>
            <button
              type="button"
              className={styles.problemItem}
              data-severity={problem.severity}
              data-problem={problem.code}
              onClick={() => jump(problem)}
            >
              <Icon name={icons[problem.severity]} size={14} className={styles.problemIcon} />
              <span>
                {problem.message}
                <span className={styles.problemPlace}>{placeOf(document, problem)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {problems.length > most && (
        <p className={styles.help}>and {problems.length - most} more, in the list of problems.</p>
      )}
    </section>
  )
}

function placeOf(document: WirelineDocument, problem: Problem): string {
  const { flow, stale } = document.store.getState()
  const step = stale ? undefined : stepAtOffset(flow, problem.range.start)
  if (step === undefined) return 'in the document'
  const index = step.path.at(-1)
  const where = typeof index === 'number' ? `, step ${index + 1}` : ''
  return `${titleOf(step.method)}${where}`
}
