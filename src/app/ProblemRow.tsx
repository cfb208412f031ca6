import { memo } from 'react'
import { showProblem } from '../commands/problemPlace.ts'
import { stillReading } from '../document/analysis.ts'
import { countProblems, describeCounts } from '../document/countProblems.ts'
import type { Problem, TextEdit } from '../swml/index.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Quoted } from '../ui/Quoted.tsx'
import { severityIcon, severityWord } from '../ui/severity.ts'
import { fixesOfKind } from './fixesOfKind.ts'
import styles from './ProblemsPanel.module.css'
import type { PaneProps } from './shared.ts'

type Props = PaneProps & {
  problem: Problem
  place: string
  /** How many problems of its kind can be fixed at once. */
  alike: number
}

/** One problem: a button that leads to it, its fixes, and one for all of its kind. */
export const ProblemRow = memo(function ProblemRow(props: Props) {
  const { problem, place, alike, document, ports } = props
  const fix = (edits: readonly TextEdit[], label: string) => {
    const { problems: before, analysis } = document.store.getState()
    // Of a text that can't be read, problems and their fixes are made from the text itself.
    const basis = analysis.status === 'stale' ? 'text' : 'flow'
    if (!document.apply(edits, { label, origin: 'command', basis }))
      return ports.announce(notYet, 'always')
    const { problems } = document.store.getState()
    // A long text is checked in a worker: how many are left is only known later.
    const left = problems === before ? '' : `. ${describeCounts(countProblems(problems))} left`
    ports.announce(`${label}${left}`)
  }
  return (
    <li className={styles.row} data-problem={problem.code}>
      <span className={styles.mark} data-severity={problem.severity}>
        <Icon name={severityIcon[problem.severity]} />
        <span className="visually-hidden">{severityWord[problem.severity]}: </span>
      </span>
      <button
        type="button"
        className={styles.jump}
        onClick={() => showProblem({ document, ports }, problem)}
        data-jump=""
      >
        <span>
          <Quoted words={problem.message} />
        </span>
        <span className={styles.place}>
          {place}
          {problem.platformError !== undefined && (
            <>
              {' · SignalWire: '}
              <code>{problem.platformError}</code>
            </>
          )}
        </span>
      </button>
      {problem.fault !== undefined && (
        <Button look="outline" onClick={() => void ports.copyFaults?.(false)}>
          Copy details
        </Button>
      )}
      {problem.fixes.map(({ title }) => (
        <Button
          key={title}
          look="outline"
          data-fix=""
          onClick={() => {
            // The list may lag behind the text for a moment; a fix is for the text it was made for.
            const { problems } = document.store.getState()
            const now = problems.includes(problem)
              ? problem
              : problems.find((each) => isSame(each, problem))
            const same = now?.fixes.find((each) => each.title === title)
            if (same) fix(same.edits, title)
          }}
        >
          {title}
        </Button>
      ))}
      {alike > 1 && problem.fixes.length > 0 && (
        <Button
          data-fix=""
          onClick={() => {
            const { count, edits } = fixesOfKind(document.store.getState().problems, problem.code)
            fix(edits, `Fix ${count} of a kind`)
          }}
        >
          Fix all {alike}
        </Button>
      )}
    </li>
  )
})

function isSame(a: Problem, b: Problem): boolean {
  return a.code === b.code && a.path.join('.') === b.path.join('.')
}

const notYet = `Nothing was changed. ${stillReading}`
