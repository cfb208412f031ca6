import { useMemo, useState } from 'react'
import type { Ports } from '../../commands/types.ts'
import type { WirelineDocument } from '../../document/types.ts'
import type { Path } from '../../swml/index.ts'
import { Icon } from '../../ui/Icon.tsx'
import { leadTo, placeWords } from './leads.ts'
import styles from './Scenarios.module.css'
import type { Ran } from './scenarioRuns.ts'

type Props = { document: WirelineDocument; ports: Ports; ran: Ran }

/** So many places are listed. */
const most = 100

/** How much of the flow the scenarios come to, and what they don’t; each place leads to it. */
export function UntriedView({ document, ports, ran }: Props) {
  const { coverage, flow } = ran
  const { steps, lists } = coverage
  const [isOpen, setOpen] = useState(false)
  const missing = useMemo(() => missingOf(coverage), [coverage])
  const words = `Covers ${steps.reached} of ${steps.all} steps${
    lists.all > 0 ? ` and ${lists.reached} of ${lists.all} branches` : ''
  }`
  if (missing.length === 0)
    return (
      <p className={styles.covered} data-coverage="">
        <Icon name="circle-check" /> {words}
      </p>
    )
  return (
    <section className={styles.untried} data-coverage="" aria-label="What no scenario comes to">
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
        <span>{words}</span>
        <meter
          className={styles.meter}
          min={0}
          max={steps.all + lists.all}
          value={steps.reached + lists.reached}
          aria-label="Covered"
        />
      </button>
      {isOpen && (
        <ul className={styles.places}>
          {missing.slice(0, most).map((path) => (
            <li key={JSON.stringify(path)}>
              <button
                type="button"
                data-untried=""
                onClick={() => leadTo({ document, ports }, flow, path)}
              >
                {placeWords(flow, path)}
              </button>
            </li>
          ))}
          {missing.length > most && <li>and {missing.length - most} more</li>}
        </ul>
      )}
    </section>
  )
}

/** Of a branch of which nothing is come to, the branch alone. */
function missingOf({ missingSteps, missingLists }: Ran['coverage']): readonly Path[] {
  const lists = new Set(missingLists.map((path) => JSON.stringify(path)))
  const isWithin = (path: Path) => {
    for (let length = path.length - 1; length > 2; length -= 1)
      if (lists.has(JSON.stringify(path.slice(0, length)))) return true
    return false
  }
  return [...missingLists, ...missingSteps].filter((path) => !isWithin(path))
}
