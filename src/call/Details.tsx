import { type ReactNode, useMemo, useState } from 'react'
import type { CallEvent, Run } from '../simulation/types.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './Call.module.css'
import { timeWords } from './conversation.ts'
import { sentOf, variablesOf } from './variables.ts'

type Props = { run: Run; events: readonly CallEvent[]; known: number }

/** What programs are interested in: the variables, and what would be sent. */
export function Details({ run, events, known }: Props) {
  const scopes = useMemo(() => variablesOf(run, events.slice(known)), [run, events, known])
  const sent = useMemo(() => sentOf(events), [events])
  return (
    <div className={styles.details}>
      <Fold title="Variables" count={scopes.flatMap(({ rows }) => rows).length} isOpenFirst>
        {scopes.map(({ scope, title, rows }) => (
          <div key={scope}>
            <h4 className={styles.scope}>{title}</h4>
            <dl className={styles.variables}>
              {rows.map(({ name, value, isChanged }) => (
                <div
                  key={name}
                  className={styles.variable}
                  data-variable={name}
                  data-scope={scope}
                  data-changed={isChanged || undefined}
                >
                  <dt>
                    {name}
                    {isChanged && <span className="visually-hidden"> (has just changed)</span>}
                  </dt>
                  <dd dir="auto">{value === '' ? '“”' : value}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </Fold>
      <Fold title="Would be sent" count={sent.length}>
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

function Fold({
  title,
  count,
  isOpenFirst = false,
  children,
}: {
  title: string
  count: number
  isOpenFirst?: boolean
  children: ReactNode
}) {
  // On a phone the conversation needs the room.
  const [isOpen, setOpen] = useState(() => isOpenFirst && innerHeight >= 800 && innerWidth > 700)
  return (
    <div className={styles.fold} data-open={isOpen || undefined}>
      <h3 className={styles.foldHead}>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
          {title}
          <span className={styles.count}>{count}</span>
        </button>
      </h3>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
        <div
          className={styles.foldBody}
          role="group"
          aria-label={title}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keys, too
          tabIndex={0}
        >
          {children}
        </div>
      )}
    </div>
  )
}
