import { useEffect, useMemo, useState } from 'react'
import type { CommandContext } from '../commands/types.ts'
import { countProblems, describeCounts } from '../document/countProblems.ts'
import { decodeLink, type SharedFlow as Shared } from '../share/index.ts'
import { allSteps, checkFlow, type Flow, type Problem, readFlow } from '../swml/index.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { loadPart } from '../ui/loadPart.ts'
import { Quoted } from '../ui/Quoted.tsx'
import { severityIcon, severityWord } from '../ui/severity.ts'
import { FlowPicture } from './FlowPicture.tsx'
import { Popup } from './Popup.tsx'
import styles from './SharedFlow.module.css'

type Props = { fragment: string; context: CommandContext; onClose: () => void }

/** What came in a link, to be looked at. Nothing of it is run, asked for or stored until a copy is kept. */
export default function SharedFlow({ fragment, context, onClose }: Props) {
  const shared = useMemo(() => decodeLink(fragment), [fragment])
  if ('error' in shared)
    return (
      <Popup title="This link can’t be opened" onClose={onClose}>
        <p className={styles.error}>{shared.error}</p>
        <div className={styles.foot}>
          <Button look="primary" onClick={onClose}>
            Close
          </Button>
        </div>
      </Popup>
    )
  const keep = () => {
    loadPart(
      () => import('../commands/index.ts'),
      ({ keepShared }) => {
        onClose()
        // After the dialog has given the focus back.
        setTimeout(() => keepShared(context, shared))
      },
    )
  }
  return (
    <Popup title="Shared flow" onClose={onClose} wide>
      <Preview shared={shared} />
      <div className={styles.foot}>
        <p className={styles.promise}>Only looked at: nothing is stored until you keep a copy.</p>
        <Button onClick={onClose}>Close</Button>
        <Button look="primary" onClick={keep}>
          Keep a copy
        </Button>
      </div>
    </Popup>
  )
}

/** More steps than a picture of this size can show. */
const mostPictured = 1_000
const mostProblems = 50

function Preview({ shared: { name, text } }: { shared: Shared }) {
  const flow = useMemo(() => readFlow(text), [text])
  const steps = useMemo(() => allSteps(flow).length, [flow])
  const problems = useProblems(flow)
  return (
    <div className={styles.body}>
      <div className={styles.about}>
        <h3 className={styles.name} dir="auto">
          {name.trim() || 'untitled'}
        </h3>
        <p className={styles.facts} role="status">
          {factsOf(flow, steps)} ·{' '}
          {problems === undefined ? 'Checking…' : describeCounts(countProblems(problems))}
        </p>
      </div>
      <div className={styles.picture}>
        {steps > mostPictured ? (
          <p className={styles.facts}>Too long for a picture of this size</p>
        ) : (
          steps > 0 && <FlowPicture flow={flow} title={name} />
        )}
        {steps === 0 && <p className={styles.facts}>No steps to draw</p>}
      </div>
      <div className={styles.details}>
        {problems !== undefined && problems.length > 0 && <Problems problems={problems} />}
        <textarea
          className={styles.text}
          aria-label={`Text of the shared flow, ${flow.language === 'json' ? 'JSON' : 'YAML'}`}
          readOnly
          spellCheck={false}
          value={text}
        />
      </div>
    </div>
  )
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by key
    <ul className={styles.problems} tabIndex={0} aria-label="Problems of the shared flow">
      {problems.slice(0, mostProblems).map(({ severity, message, code, range }) => (
        <li key={`${code} ${range.start}`} data-severity={severity}>
          <Icon name={severityIcon[severity]} />
          <span>
            <span className="visually-hidden">{severityWord[severity]}: </span>
            <Quoted words={message} />
          </span>
        </li>
      ))}
      {problems.length > mostProblems && <li>… and {problems.length - mostProblems} more</li>}
    </ul>
  )
}

/** What is wrong with the flow: known a moment after it is shown, since a long one takes a while. */
function useProblems(flow: Flow): readonly Problem[] | undefined {
  const [problems, setProblems] = useState<readonly Problem[]>()
  useEffect(() => {
    const timer = setTimeout(() => setProblems(checkFlow(flow)), 50)
    return () => clearTimeout(timer)
  }, [flow])
  return problems
}

function factsOf({ sections, readable }: Flow, steps: number): string {
  if (!readable) return 'Can’t be read'
  const [only] = sections
  const inSections =
    sections.length === 1 && only !== undefined ? '1 section' : `${sections.length} sections`
  return `${steps === 1 ? '1 step' : `${steps.toLocaleString('en')} steps`} in ${inSections}`
}
