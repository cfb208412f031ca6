import { useCallback, useMemo } from 'react'
import { useDocument } from '../../document/hooks.ts'
import type { DocumentState } from '../../document/types.ts'
import { type EndpointMessage, endpointMessages, type Step } from '../../swml/index.ts'
import { useForm } from '../formContext.ts'
import styles from './Endpoint.module.css'
import { MessageCard } from './MessageCard.tsx'

const parts: readonly { part: EndpointMessage['part']; title: string }[] = [
  { part: 'request', title: 'SignalWire connects' },
  { part: 'message', title: 'Messages in the connection, in order' },
  { part: 'callback', title: 'Reports to the status address' },
]

/** What a step's server receives, filled in with the step's values as they are now. */
export function Messages({ step }: { step: Step }) {
  const { form } = useForm()
  const flow = useDocument(
    form.document,
    useCallback((state: DocumentState) => state.flow, []),
  )
  const endpoint = useMemo(() => endpointMessages(flow, step), [flow, step])
  if (endpoint === undefined) return null
  return (
    <>
      <ul className={styles.notes}>
        {endpoint.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {parts.map(({ part, title }) => {
        const messages = endpoint.messages.filter((message) => message.part === part)
        if (messages.length === 0) return null
        return (
          <section key={part} className={styles.part} aria-label={title}>
            <h3 className={styles.partTitle}>{title}</h3>
            <ol className={styles.messages}>
              {messages.map((message) => (
                <MessageCard key={message.id} message={message} />
              ))}
            </ol>
          </section>
        )
      })}
    </>
  )
}
