import { useEffect, useMemo, useRef, useState } from 'react'
import type { Ports } from '../../commands/types.ts'
import type { WirelineDocument } from '../../document/types.ts'
import type { FoundWay } from '../../scenarios/types.ts'
import { stepAt, titleOf } from '../../swml/index.ts'
import { counted } from '../../text/counted.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { addScenarios } from './changeScenarios.ts'
import { leadTo, placeWords } from './leads.ts'
import styles from './Scenarios.module.css'
import type { ScenarioRuns, Search } from './scenarioRuns.ts'

type Props = {
  document: WirelineDocument
  ports: Ports
  search: Search
  runs: ScenarioRuns
  /** It is gone: the keyboard is to go elsewhere. */
  onLeft: () => void
}

/** Ways that no scenario goes: looked for, proposed, and what isn’t found with the reason. */
export function FoundWaysView(props: Props) {
  const { search, runs, onLeft } = props
  const box = useRef<HTMLElement>(null)
  const cancel = useRef<HTMLButtonElement>(null)
  const { kind } = search
  // Who asked for it goes on here, and isn’t left with a button that is gone.
  useEffect(() => {
    if (kind === 'looking') cancel.current?.focus()
    else box.current?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [kind])
  const leave = () => {
    onLeft()
    runs.leaveFind()
  }
  return (
    <section
      ref={box}
      className={styles.found}
      aria-label="Missing ways"
      tabIndex={-1}
      data-autofocus={kind === 'looking' ? undefined : 'now'}
    >
      <div className={styles.foundHead}>
        <h3>Missing ways</h3>
        {kind === 'looking' ? (
          <Button ref={cancel} look="outline" data-autofocus="now" onClick={runs.cancelFind}>
            Cancel
          </Button>
        ) : (
          <IconButton icon="x" label="Close the missing ways" onClick={leave} />
        )}
      </div>
      {kind === 'looking' && <p className={styles.hint}>{progressWords(search)}</p>}
      {kind === 'failed' && (
        <p className={styles.failed} role="alert">
          No ways could be looked for. {search.text}
        </p>
      )}
      {kind === 'found' && <Found {...props} search={search} />}
    </section>
  )
}

function progressWords({ progress }: Extract<Search, { kind: 'looking' }>): string {
  if (!progress) return 'Looking for ways…'
  const { tried, reached, all } = progress
  return `Looking for ways… ${counted(tried, 'answer')} tried, ${reached} of ${all} steps and branches come to.`
}

type FoundSearch = Extract<Search, { kind: 'found' }>

function Found({ document, ports, search, runs }: Props & { search: FoundSearch }) {
  const { found, flow } = search
  const [added, setAdded] = useState<ReadonlySet<FoundWay>>(new Set())
  const left = useMemo(() => found.found.filter((way) => !added.has(way)), [found, added])
  useEffect(() => ports.announce(foundWords(found, found.found.length)), [found, ports])
  const add = (ways: readonly FoundWay[]) => {
    const { store } = runs
    const at = store.getState().file.scenarios.length
    const problem = addScenarios(
      document,
      ways.map(({ scenario }) => scenario),
    )
    if (problem !== undefined) return ports.notify({ text: problem, tone: 'error' })
    setAdded(new Set([...added, ...ways]))
    store.setState({ focused: at })
    // Nothing is left to be said.
    if (ways.length === left.length && found.missing.length === 0) runs.leaveFind()
    ports.announce(
      ways.length === 1 ? `Added “${ways[0]?.scenario.name}”` : `Added ${ways.length} scenarios`,
    )
  }
  return (
    <>
      <p className={styles.hint}>{foundWords(found, left.length)}</p>
      {left.length > 1 && (
        <Button look="primary" icon="plus" onClick={() => add(left)}>
          Add all {left.length}
        </Button>
      )}
      {left.length > 0 && (
        <ul className={styles.ways} aria-label="Proposed scenarios">
          {left.map((way) => (
            <li key={way.scenario.name} data-proposed={way.scenario.name}>
              <span className={styles.way}>
                <b dir="auto">{way.scenario.name}</b>
                <span className={styles.hint}>{reachWords(way, search)}</span>
              </span>
              <Button look="outline" icon="plus" onClick={() => add([way])}>
                Add
              </Button>
            </li>
          ))}
        </ul>
      )}
      {found.missing.length > 0 && (
        <>
          <h4 className={styles.hint}>Not come to</h4>
          <ul className={styles.places}>
            {found.missing.map(({ path, why, text }) => (
              <li key={JSON.stringify(path)} data-missing={why}>
                <button type="button" onClick={() => leadTo({ document, ports }, flow, path)}>
                  <b>{placeWords(flow, path)}.</b> {text}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** `left`: so many of them haven’t been added yet. */
function foundWords(
  { found, missing, isWhole, tried }: FoundSearch['found'],
  left: number,
): string {
  const all = found.length === 0 && missing.length === 0
  if (all) return 'Nothing is missing: your scenarios come to every step and branch.'
  const ways =
    found.length === 0
      ? 'No further way was found.'
      : left === 0
        ? 'All of them are added.'
        : `${counted(left, 'more scenario')} would come to what none comes to yet.`
  const verb = missing.length === 1 ? 'wasn’t' : 'weren’t'
  const rest = missing.length === 0 ? '' : ` ${counted(missing.length, 'place')} ${verb} come to.`
  const early = isWhole ? '' : ` It stopped after ${counted(tried, 'answer')}.`
  return `${ways}${rest}${early}`
}

/** So many places are named. */
const most = 3

function reachWords({ reaches }: FoundWay, { flow }: FoundSearch): string {
  const steps = reaches.flatMap((path) => stepAt(flow, path) ?? [])
  const titles = [...new Set(steps.map(({ method }) => titleOf(method) || method))]
  if (titles.length === 0)
    return `Comes to ${reaches.length === 1 ? 'a branch' : `${reaches.length} branches`}`
  const more = titles.length > most ? ' …' : ''
  return `Comes to ${titles.slice(0, most).join(', ')}${more}`
}
