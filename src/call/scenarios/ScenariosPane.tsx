import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Ports } from '../../commands/types.ts'
import { useDocument } from '../../document/hooks.ts'
import { scenarioView } from '../../document/scenarioView.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { renameScenario } from '../../scenarios/index.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { changeScenarios } from './changeScenarios.ts'
import { FoundWaysView } from './FoundWaysView.tsx'
import { leadTo } from './leads.ts'
import { ProblemList } from './ProblemList.tsx'
import { removeWithUndo } from './removeWithUndo.ts'
import { type RowActs, ScenarioRowView } from './ScenarioRowView.tsx'
import styles from './Scenarios.module.css'
import { ScenarioTextView } from './ScenarioTextView.tsx'
import { countWords, rowsOf, type ScenarioRow } from './scenarioRows.ts'
import { type Ran, scenarioRuns } from './scenarioRuns.ts'
import { UntriedView } from './UntriedView.tsx'
import { useUntried } from './useUntried.ts'

type Props = {
  document: WirelineDocument
  ports: Ports
  /** Plays a scenario’s call in the pane, to be seen. */
  onPlay: (row: ScenarioRow) => void
}

/** The scenarios of a flow: what came of each, what they don’t come to, and what can be done with them. */
export default function ScenariosPane({ document, ports, onPlay }: Props) {
  const runs = scenarioRuns(document)
  const { file, ran, running, failed, isOnDemand, search, focused } = useStore(runs.store)
  const text = useDocument(document, (state) => state.text)
  const view = scenarioView(document)
  const wanted = useStore(view, (state) => state.wanted)
  const rows = useMemo(() => rowsOf(file.scenarios, ran?.results), [file, ran])
  const [open, setOpen] = useState<number>()
  /** Where in the text of the file somebody wants to be; undefined: the list is shown. */
  const [editing, setEditing] = useState<number>()
  const list = useRef<HTMLUListElement>(null)
  const find = useRef<HTMLButtonElement>(null)
  const editor = useRef<HTMLButtonElement>(null)
  useUntried(document, rows.length > 0 ? ran : undefined)

  useEffect(() => {
    if (wanted !== 'run' && wanted !== 'find') return
    view.setState({ wanted: undefined })
    if (wanted === 'run') void runs.runAll()
    else void runs.find()
  }, [wanted, view, runs])
  // Before anyone else can have the keyboard.
  useLayoutEffect(() => {
    if (focused === undefined) return
    const heads = list.current?.querySelectorAll<HTMLElement>('[data-row]')
    const head = heads?.[Math.min(focused, heads.length - 1)] ?? find.current
    head?.focus()
    head?.scrollIntoView({ block: 'nearest' })
    runs.store.setState({ focused: undefined })
  }, [focused, runs])

  const acts = useMemo<RowActs>(
    () => ({
      toggle: (index) => setOpen((now) => (now === index ? undefined : index)),
      lead: ({ flow, differences }, at) => {
        const path = differences[at]?.path
        if (flow && path) leadTo({ document, ports }, flow, path)
      },
      play: onPlay,
      run: ({ scenario }) => {
        if (scenario) void runs.runOne(scenario)
      },
      rename: (index, name) => {
        const problem = changeScenarios(document, (before) => renameScenario(before, index, name))
        if (problem === undefined) ports.announce(`Renamed to “${name}”`)
        return problem
      },
      remove: (row) => {
        if (!removeWithUndo({ document, ports }, row)) return
        setOpen(undefined)
        runs.store.setState({ focused: row.index })
      },
      edit: ({ index, problems }, problem) =>
        setEditing(problem ?? problems[0]?.range.start ?? file.scenarios[index]?.range.start ?? 0),
    }),
    [document, ports, onPlay, runs, file],
  )
  if (editing !== undefined)
    return (
      <ScenarioTextView
        document={document}
        file={file}
        at={editing}
        onClose={() => {
          setEditing(undefined)
          requestAnimationFrame(() => editor.current?.focus())
        }}
      />
    )
  const isBehind = ran !== undefined && (ran.flow.text !== text || ran.text !== file.text)
  const ofFile = file.problems.filter(
    (problem) => !file.scenarios.some(({ problems }) => problems.includes(problem)),
  )
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <p className={styles.summary} data-scenario-summary="">
          {summaryOf(rows, running, ran)}
        </p>
        <div className={styles.acts}>
          <Button
            look="outline"
            icon="play"
            disabled={rows.length === 0}
            onClick={() => void runs.runAll()}
          >
            Run all
          </Button>
          <Button
            ref={find}
            data-autofocus={rows.length === 0 ? '' : undefined}
            look="outline"
            icon="search"
            disabled={search?.kind === 'looking'}
            onClick={() => void runs.find()}
          >
            Find the missing ways
          </Button>
          <IconButton
            ref={editor}
            icon="code-xml"
            label="Edit the scenarios as text"
            onClick={() => setEditing(0)}
          />
        </div>
      </div>
      <div className={styles.scroll}>
        {failed !== undefined && (
          <p className={styles.failed} role="alert">
            The scenarios couldn’t be run. {failed} Your flow’s text is safe.
          </p>
        )}
        {isBehind && (isOnDemand || text !== ran.flow.text) && !running && rows.length > 0 && (
          <p className={styles.behind}>
            {isOnDemand
              ? 'The flow has changed since these were run. Run them again to see what comes of them now.'
              : 'This is what came of them before the last change.'}
          </p>
        )}
        {ofFile.length > 0 && (
          <ProblemList label="What is wrong with the file" problems={ofFile} onShow={setEditing} />
        )}
        {rows.length === 0 && ofFile.length === 0 && <Nothing />}
        {rows.length > 0 && (
          <ul ref={list} className={styles.list} aria-label="Scenarios" onKeyDown={goAlong}>
            {rows.map((row) => (
              // By number: who takes one away goes on with the next.
              <ScenarioRowView key={row.index} row={row} isOpen={open === row.index} acts={acts} />
            ))}
          </ul>
        )}
        {search && (
          <FoundWaysView
            document={document}
            ports={ports}
            search={search}
            runs={runs}
            onLeft={() => find.current?.focus()}
          />
        )}
        {ran && rows.length > 0 && <UntriedView document={document} ports={ports} ran={ran} />}
      </div>
    </div>
  )
}

function Nothing() {
  return (
    <div className={styles.nothing}>
      <p>
        <b>No scenarios yet.</b> A scenario is a call that is kept as a test: after each change of
        the flow it is played again, and you are told what comes out differently.
      </p>
      <p>
        Try the call and keep the run, or let Wireline find the ways through the flow and keep those
        you like.
      </p>
    </div>
  )
}

function summaryOf(
  rows: readonly ScenarioRow[],
  running: { done: number; all: number } | undefined,
  ran: Ran | undefined,
): string {
  if (rows.length === 0) return 'Calls kept as tests'
  // What is quick is left as it is until it has changed.
  if (running && running.done > 0) return `Running ${running.done} of ${running.all}…`
  const { steps } = ran?.coverage ?? {}
  return steps
    ? `${countWords(rows)} · covers ${steps.reached} of ${steps.all} steps`
    : countWords(rows)
}

/** Up, Down, Home and End go from scenario to scenario. */
function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const { target, key, currentTarget } = event
  if (!(target instanceof HTMLElement) || target.dataset.row === undefined) return
  const heads = [...currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const at = heads.indexOf(target)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: heads.length - 1 }[key]
  if (next === undefined) return
  event.preventDefault()
  heads[next]?.focus()
}
