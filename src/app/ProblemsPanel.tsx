import { type FocusEvent, memo, useDeferredValue, useMemo, useRef, useState } from 'react'
import { problemPlace, problemText } from '../commands/problemPlace.ts'
import { checksFailed, isChecking } from '../document/analysis.ts'
import { howMany } from '../document/countProblems.ts'
import { describeProblems } from '../document/describeProblems.ts'
import { useDocument } from '../document/hooks.ts'
import type { DocumentState } from '../document/types.ts'
import type { Problem, Severity } from '../swml/index.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { fixesOfKind } from './fixesOfKind.ts'
import { ProblemRow } from './ProblemRow.tsx'
import styles from './ProblemsPanel.module.css'
import type { PaneProps } from './shared.ts'
import { shell } from './shellStore.ts'
import { useKeptFocus } from './useKeptFocus.ts'

const shownAtMost = 200

/** Every problem of the flow: filter, jump, fix, fix all of one kind. The words are those of card, form and code. */
export function ProblemsPanel({ document, ports }: PaneProps) {
  // A long list may come a moment later: typing goes first.
  const problems = useDeferredValue(useDocument(document, (state) => state.problems))
  const analysis = useDocument(document, (state) => state.analysis)
  const failed = checksFailed({ analysis })
  const [severity, setSeverity] = useState<Severity | 'all'>('all')
  const [words, setWords] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  const shown = useMemo(() => {
    const state = document.store.getState()
    const wanted = words.trim().toLowerCase()
    return problems.filter(
      (problem) =>
        (severity === 'all' || problem.severity === severity) &&
        (wanted === '' || problemText(state, problem).includes(wanted)),
    )
  }, [document, problems, severity, words])
  const onFocus = useKeptFocus(shown, title)

  return (
    <section className={styles.panel} aria-label="Problems" data-pane="problems">
      <div className={styles.head}>
        <h2 className={styles.title} tabIndex={-1} ref={title}>
          {describeProblems({ problems, analysis })}
        </h2>
        {failed && (
          <Button
            look="outline"
            onClick={() => {
              // It goes away with the failure.
              title.current?.focus()
              document.retry()
            }}
          >
            Try again
          </Button>
        )}
        <select
          className={styles.select}
          aria-label="Show"
          value={severity}
          onChange={(event) => setSeverity(severityOf(event.target.value))}
        >
          <option value="all">All</option>
          <option value="error">Errors</option>
          <option value="warning">Warnings</option>
          <option value="hint">Hints</option>
        </select>
        <input
          className={styles.filter}
          type="search"
          dir="auto"
          placeholder="Filter"
          aria-label="Filter problems"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <IconButton
          icon="x"
          label="Close problems"
          onClick={() => shell.setState({ problems: false })}
        />
      </div>
      {shown.length === 0 ? (
        <p className={styles.empty}>{nothingShown({ problems, analysis })}</p>
      ) : (
        <ProblemRows {...{ shown, problems, onFocus, document, ports }} />
      )}
    </section>
  )
}

const ProblemRows = memo(function ProblemRows({
  shown,
  problems,
  onFocus,
  document,
  ports,
}: PaneProps & {
  shown: readonly Problem[]
  problems: readonly Problem[]
  onFocus: (event: FocusEvent) => void
}) {
  const keys = new Map<string, number>()
  const state = document.store.getState()
  const unlisted = howMany(problems) - problems.length
  return (
    <ul className={styles.list} onFocus={onFocus}>
      {shown.slice(0, shownAtMost).map((problem) => {
        // Not by its place, which changes with each key typed above it.
        const name = `${problem.code} ${problem.path.join('.')}`
        const count = (keys.get(name) ?? 0) + 1
        keys.set(name, count)
        return (
          <ProblemRow
            key={`${name} ${count}`}
            problem={problem}
            place={problemPlace(state, problem)}
            alike={fixesOfKind(problems, problem.code).count}
            document={document}
            ports={ports}
          />
        )
      })}
      {shown.length > shownAtMost && (
        <li className={styles.more}>and {shown.length - shownAtMost} more: filter to see them</li>
      )}
      {unlisted > 0 && (
        <li className={styles.more}>
          {unlisted} more aren’t listed, as one step has too many. They follow as others are fixed.
        </li>
      )}
    </ul>
  )
})

function nothingShown(state: Pick<DocumentState, 'problems' | 'analysis'>): string {
  if (state.problems.length > 0) return 'No problem fits the filter.'
  if (checksFailed(state))
    return 'This flow couldn’t be checked, so it isn’t known whether it has problems.'
  return isChecking(state)
    ? 'This flow is being checked.'
    : 'Nothing to fix: this flow is ready for a call.'
}

function severityOf(value: string): Severity | 'all' {
  return value === 'error' || value === 'warning' || value === 'hint' ? value : 'all'
}
