import { memo, useDeferredValue, useMemo, useState } from 'react'
import { countProblems, describeCounts } from '../document/countProblems.ts'
import { useDocument } from '../document/hooks.ts'
import { type Problem, type Severity, stepAtOffset } from '../swml/index.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { fixesOfKind } from './fixesOfKind.ts'
import styles from './ProblemsPanel.module.css'
import { severityIcon, severityWord } from './problems.ts'
import type { PaneProps } from './shared.ts'
import { shell } from './shellStore.ts'

const shownAtMost = 200

/** Every problem of the flow: filter, jump, fix, fix all of one kind. The words are those of card, form and code. */
export function ProblemsPanel({ document, ports }: PaneProps) {
  // A long list may come a moment later: typing goes first.
  const problems = useDeferredValue(useDocument(document, (state) => state.problems))
  const [severity, setSeverity] = useState<Severity | 'all'>('all')
  const [words, setWords] = useState('')
  const shown = useMemo(() => {
    const wanted = words.trim().toLowerCase()
    return problems.filter(
      (problem) =>
        (severity === 'all' || problem.severity === severity) &&
        (wanted === '' || `${problem.message} ${problem.code}`.toLowerCase().includes(wanted)),
    )
  }, [problems, severity, words])

  return (
    <section className={styles.panel} aria-label="Problems" data-pane="problems">
      <div className={styles.head}>
        <h2 className={styles.title}>{describeCounts(countProblems(problems))}</h2>
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
        <p className={styles.empty}>
          {problems.length === 0
            ? 'Nothing to fix: this flow is ready for a call.'
            : 'No problem fits the filter.'}
        </p>
      ) : (
        <ProblemRows shown={shown} problems={problems} document={document} ports={ports} />
      )}
    </section>
  )
}

const ProblemRows = memo(function ProblemRows({
  shown,
  problems,
  document,
  ports,
}: PaneProps & { shown: readonly Problem[]; problems: readonly Problem[] }) {
  const keys = new Map<string, number>()
  return (
    <ul className={styles.list}>
      {shown.slice(0, shownAtMost).map((problem) => {
        // Not by its place, which changes with each key typed above it.
        const name = `${problem.code} ${problem.path.join('.')}`
        const count = (keys.get(name) ?? 0) + 1
        keys.set(name, count)
        return (
          <ProblemRow
            key={`${name} ${count}`}
            problem={problem}
            alike={fixesOfKind(problems, problem.code).count}
            document={document}
            ports={ports}
          />
        )
      })}
      {shown.length > shownAtMost && (
        <li className={styles.more}>and {shown.length - shownAtMost} more: filter to see them</li>
      )}
    </ul>
  )
})

const ProblemRow = memo(function ProblemRow({
  problem,
  alike,
  document,
  ports,
}: PaneProps & { problem: Problem; alike: number }) {
  const jump = () => {
    const { flow, stale } = document.store.getState()
    const step = stale ? undefined : stepAtOffset(flow, problem.range.start)
    if (step === undefined) ports.panes.focus('source')
    else {
      document.select([step.id])
      ports.view.reveal(step.id)
      ports.panes.focus('inspector')
    }
  }
  return (
    <li className={styles.row} data-problem={problem.code}>
      <span className={styles.mark} data-severity={problem.severity}>
        <Icon name={severityIcon[problem.severity]} />
        <span className="visually-hidden">{severityWord[problem.severity]}: </span>
      </span>
      <button type="button" className={styles.jump} onClick={jump}>
        <span>{problem.message}</span>
        <span className={styles.place}>
          {problem.path.slice(1).join(' › ')}
          {problem.platformError !== undefined && ` · SignalWire: ${problem.platformError}`}
        </span>
      </button>
      {problem.fixes.map((fix) => (
        <Button
          key={fix.title}
          look="outline"
          onClick={() => {
            // The list may lag behind the text for a moment; a fix is for the text it was made for.
            const { problems } = document.store.getState()
            const now = problems.includes(problem)
              ? problem
              : problems.find((each) => isSame(each, problem))
            const same = now?.fixes.find(({ title }) => title === fix.title)
            if (same) document.apply(same.edits, { label: fix.title, origin: 'command' })
          }}
        >
          {fix.title}
        </Button>
      ))}
      {alike > 1 && problem.fixes.length > 0 && (
        <Button
          onClick={() => {
            const { count, edits } = fixesOfKind(document.store.getState().problems, problem.code)
            document.apply(edits, { label: `Fix ${count} of a kind`, origin: 'command' })
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

function severityOf(value: string): Severity | 'all' {
  return value === 'error' || value === 'warning' || value === 'hint' ? value : 'all'
}
