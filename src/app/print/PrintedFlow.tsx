import { outlineRows } from '../../outline/logic/outlineRows.ts'
import { allSteps, type Flow, summaryOf } from '../../swml/index.ts'
import styles from './PrintedFlow.module.css'

/** More than anybody reads on paper: about a hundred pages. */
const most = 4_000

type Props = { flow: Flow; name: string; stale: boolean }

/** The flow as paper shows it: its sections, steps and branches from top to bottom, in words. */
export function PrintedFlow({ flow, name, stale }: Props) {
  const rows = outlineRows(flow, new Set())
  const steps = new Map(allSteps(flow).map((step) => [step.id, step]))
  return (
    <main className={styles.page}>
      <h1 className={styles.name} dir="auto">
        {name}
      </h1>
      {stale && (
        <p>
          {flow.readable
            ? 'The code can’t be read right now: this is the flow as it was before.'
            : 'The code can’t be read, so there is no flow to show.'}
        </p>
      )}
      {rows.slice(0, most).map((row) => {
        const step = row.kind === 'step' ? steps.get(row.stepId ?? -1) : undefined
        return (
          <p
            key={row.key}
            className={styles[row.kind]}
            style={{ paddingInlineStart: `${(row.level - 1) * 18}px` }}
            dir="auto"
          >
            {row.kind === 'step' && `${row.position}. `}
            <span className={styles.title}>{row.label}</span>
            {step !== undefined && ` ${summaryOf(step)}`}
          </p>
        )
      })}
      {rows.length > most && <p>… and {rows.length - most} more lines.</p>}
    </main>
  )
}
