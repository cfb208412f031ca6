import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { CommandContext } from '../commands/types.ts'
import { createDocument } from '../document/createDocument.ts'
import { describeProblems } from '../document/describeProblems.ts'
import { useDocument } from '../document/hooks.ts'
import { decodeLink, type SharedFlow as Shared, sharedIn } from '../share/index.ts'
import { allSteps, type Flow, maskSource, type Problem } from '../swml/index.ts'
import { counted } from '../text/counted.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { loadPart } from '../ui/loadPart.ts'
import { Quoted } from '../ui/Quoted.tsx'
import { severityIcon, severityWord } from '../ui/severity.ts'
import { FlowPicture } from './FlowPicture.tsx'
import { Popup } from './Popup.tsx'
import styles from './SharedFlow.module.css'

type Props = { context: CommandContext; onClose: () => void }

/** What came in a link, to be looked at. Nothing of it is run, asked for or stored until a copy is kept. */
export function SharedFlow({ context, onClose }: Props) {
  const fragment = useSyncExternalStore(whenAddressChanges, sharedHere)
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
      <Preview key={fragment} shared={shared} />
      <div className={styles.foot}>
        <p className={styles.promise}>Nothing is stored until you keep a copy.</p>
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
const tooManySteps = 'Too long for a picture of this size'
const mostProblems = 50

function Preview({ shared: { name, text } }: { shared: Shared }) {
  // A document of its own, which nothing follows: it is only read and checked, a long one in the background.
  const [document] = useState(() => createDocument(text, { name }))
  useEffect(() => document.dispose, [document])
  const flow = useDocument(document, (state) => state.flow)
  const problems = useDocument(document, (state) => state.problems)
  const analysis = useDocument(document, (state) => state.analysis)
  const shown = useMemo(() => maskSource(text), [text])
  const steps = useMemo(() => allSteps(flow).length, [flow])
  const isRead = analysis.status !== 'reading'
  return (
    <div className={styles.body}>
      <div className={styles.about}>
        <h3 className={styles.name} dir="auto">
          {name.trim() || 'untitled'}
        </h3>
        <p className={styles.facts} role="status">
          {isRead
            ? `${factsOf(flow, steps)} · ${describeProblems({ problems, analysis })}`
            : 'Reading…'}
        </p>
      </div>
      <div className={styles.picture}>
        {steps > 0 && steps <= mostPictured ? (
          <FlowPicture flow={flow} title={name} />
        ) : (
          isRead && <p className={styles.facts}>{steps > 0 ? tooManySteps : 'No steps to draw'}</p>
        )}
      </div>
      <div className={styles.details}>
        {problems.length > 0 && <Problems problems={problems} />}
        <textarea
          className={styles.text}
          aria-label={`Text of the shared flow, ${flow.language === 'json' ? 'JSON' : 'YAML'}`}
          readOnly
          spellCheck={false}
          value={shown}
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

function factsOf({ sections, readable }: Flow, steps: number): string {
  if (!readable) return 'Can’t be read'
  const [only] = sections
  const inSections =
    sections.length === 1 && only !== undefined ? '1 section' : `${sections.length} sections`
  return `${counted(steps, 'step')} in ${inSections}`
}

/** The flow in the page’s address, as a link carries it; empty where there is none. */
function sharedHere(): string {
  return sharedIn(location.hash) ?? ''
}

function whenAddressChanges(run: () => void): () => void {
  window.addEventListener('hashchange', run)
  return () => window.removeEventListener('hashchange', run)
}
