import { type ReactNode, useMemo, useState } from 'react'
import type { CallEvent, Run } from '../simulation/types.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './Call.module.css'
import { timeWords } from './conversation.ts'
import { type VariableChange, Variables } from './Variables.tsx'
import { sentOf, variablesOf } from './variables.ts'

type Props = {
  run: Run
  events: readonly CallEvent[]
  known: number
  /** Undefined: variables can’t be changed now. */
  onChange: ((change: VariableChange) => void) | undefined
}

type Shown = 'variables' | 'sent'

/** What programs are interested in: the variables, or what would be sent. */
export function Details({ run, events, known, onChange }: Props) {
  // On a phone the conversation needs the room.
  const [shown, setShown] = useState<Shown | undefined>(() =>
    innerHeight >= 640 && innerWidth > 700 ? 'variables' : undefined,
  )
  const scopes = useMemo(() => variablesOf(run, events.slice(known)), [run, events, known])
  const sent = useMemo(() => sentOf(events), [events])
  const fold = (name: Shown) => ({
    isOpen: shown === name,
    onToggle: () => setShown(shown === name ? undefined : name),
  })
  return (
    <div className={styles.details}>
      <Fold
        title="Variables"
        count={scopes.flatMap(({ rows }) => rows).length}
        {...fold('variables')}
      >
        <Variables scopes={scopes} onChange={onChange} />
      </Fold>
      <Fold title="Would be sent" count={sent.length} {...fold('sent')}>
        {sent.length === 0 && <p className={styles.hint}>Nothing so far.</p>}
        <ol className={styles.sent}>
          {sent.map(({ key, at, title, to, body }) => (
            <li key={key} data-sent="">
              <span className={styles.sentTime}>{timeWords(at)}</span>
              <span className={styles.what}>{title}</span> <span dir="auto">{to}</span>
              {body !== '' && <pre className={styles.body}>{body}</pre>}
            </li>
          ))}
        </ol>
      </Fold>
    </div>
  )
}

type FoldProps = {
  title: string
  count: number
  isOpen: boolean
  onToggle: () => void
  children: ReactNode
}

function Fold({ title, count, isOpen, onToggle, children }: FoldProps) {
  return (
    <div className={styles.fold}>
      <h3 className={styles.foldHead}>
        <button type="button" aria-expanded={isOpen} onClick={onToggle}>
          <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
          {title}
          <span className={styles.count}>{count}</span>
        </button>
      </h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div
        className={styles.foldBody}
        role="group"
        aria-label={title}
        hidden={!isOpen}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keys, too
        tabIndex={0}
      >
        {children}
      </div>
    </div>
  )
}
