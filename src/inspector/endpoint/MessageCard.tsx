import { useId, useState } from 'react'
import type { EndpointMessage } from '../../swml/index.ts'
import { Icon } from '../../ui/Icon.tsx'
import { CodeBlock } from './CodeBlock.tsx'
import styles from './Endpoint.module.css'

const bases = { documented: 'Documented', inferred: 'Inferred' } as const

/** One message: what it is and when it comes; unfolded, its JSON and what that rests on. */
export function MessageCard({ message }: { message: EndpointMessage }) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const { title, when, target, json, basis, why } = message
  // Callbacks share one event; their state tells them apart.
  const event = message.part === 'callback' ? message.id : message.event
  return (
    <li className={styles.message} data-message={message.id} data-basis={basis}>
      <button
        type="button"
        className={styles.messageFold}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
        <span className={styles.messageTitle}>{title}</span>
        <code className={styles.event}>{event}</code>
        <span className={styles.basis} data-basis={basis}>
          {bases[basis]}
        </span>
      </button>
      {open && (
        <div id={id} className={styles.messageBody}>
          <p className={styles.when}>{when}</p>
          {target !== undefined && <code className={styles.target}>{target}</code>}
          <CodeBlock
            text={json}
            kind="JSON"
            wrap
            what={`the ${message.id} ${message.part}`}
            label={`${title}, as JSON`}
          />
          <p className={styles.why}>
            {bases[basis]}: {why}
          </p>
        </div>
      )}
    </li>
  )
}
