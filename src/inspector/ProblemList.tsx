import { problemPlace, showProblem } from '../commands/problemPlace.ts'
import type { Ports } from '../commands/types.ts'
import { checksFailed, isChecking } from '../document/analysis.ts'
import { howMany } from '../document/countProblems.ts'
import { describeProblems } from '../document/describeProblems.ts'
import { useDocument } from '../document/hooks.ts'
import type { WirelineDocument } from '../document/types.ts'
import { Icon } from '../ui/Icon.tsx'
import { Quoted } from '../ui/Quoted.tsx'
import { severityIcon } from '../ui/severity.ts'
import styles from './Inspector.module.css'

const most = 30

/** The flow's problems; each leads to its step, or to the code where it belongs to none. */
export function ProblemList({ document, ports }: { document: WirelineDocument; ports: Ports }) {
  const problems = useDocument(document, (state) => state.problems)
  const analysis = useDocument(document, (state) => state.analysis)
  if (checksFailed({ analysis }) && problems.length === 0)
    return (
      <p className={styles.help}>Checking failed: it isn’t known whether there are problems.</p>
    )
  if (problems.length === 0) {
    return isChecking({ analysis }) ? (
      <p className={styles.help}>Checking for problems…</p>
    ) : (
      <p className={styles.allGood}>
        <Icon name="circle-check" size={16} /> No problems found.
      </p>
    )
  }
  return (
    <section>
      <h3 className={styles.setsTitle}>{describeProblems({ problems, analysis })}</h3>
      <ul className={styles.problemList}>
        {problems.slice(0, most).map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn anew as a whole
          <li key={index}>
            <button
              type="button"
              className={styles.problemItem}
              data-severity={problem.severity}
              data-problem={problem.code}
              onClick={() => showProblem({ document, ports }, problem)}
            >
              <Icon
                name={severityIcon[problem.severity]}
                size={14}
                className={styles.problemIcon}
              />
              <span>
                <Quoted words={problem.message} />
                <span className={styles.problemPlace}>
                  {problemPlace(document.store.getState(), problem)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {problems.length > most && (
        <p className={styles.help}>and {howMany(problems) - most} more, in the list of problems.</p>
      )}
    </section>
  )
}
