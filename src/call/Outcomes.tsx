import { useId, useState } from 'react'
import type { Answer, OfferedOutcome } from '../simulation/types.ts'
import { asText, type OutcomeField } from '../swml/index.ts'
import { Button } from '../ui/Button.tsx'
import { outcomeAnswer } from './answering.ts'
import styles from './Call.module.css'

type Props = {
  /** The likeliest first. */
  outcomes: readonly OfferedOutcome[]
  /** The first of them is what is most likely answered. */
  isFirst: boolean
  onAnswer: (answer: Answer) => void
}

/** Ways that a step may end, each with what it wants to know. */
export function Outcomes({ outcomes, isFirst, onAnswer }: Props) {
  return (
    <ul className={styles.outcomes}>
      {outcomes.map((outcome, at) => (
        <li key={outcome.name} className={styles.outcome}>
          <OneOutcome outcome={outcome} isPrimary={isFirst && at === 0} onAnswer={onAnswer} />
        </li>
      ))}
    </ul>
  )
}

function OneOutcome({
  outcome,
  isPrimary,
  onAnswer,
}: {
  outcome: OfferedOutcome
  isPrimary: boolean
  onAnswer: (answer: Answer) => void
}) {
  const { name, title, asks } = outcome
  const [typed, setTyped] = useState(() =>
    Object.fromEntries(asks.map((field) => [field.name, asText(field.initial)])),
  )
  return (
    <>
      <Button
        look={isPrimary ? 'primary' : 'outline'}
        data-outcome={name}
        data-autofocus={isPrimary ? '' : undefined}
        onClick={() => onAnswer(outcomeAnswer(outcome, typed))}
      >
        {wordsOf(name, title)}
      </Button>
      {asks.length > 0 && (
        <div className={styles.fields}>
          {asks.map((field) => (
            <Field
              key={field.name}
              field={field}
              value={typed[field.name] ?? ''}
              onChange={(value) => setTyped({ ...typed, [field.name]: value })}
            />
          ))}
        </div>
      )}
    </>
  )
}

function Field({
  field: { title, kind },
  value,
  onChange,
}: {
  field: OutcomeField
  value: string
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className={styles.field} data-kind={kind}>
      <label htmlFor={id}>{title}</label>
      {kind === 'data' ? (
        <textarea
          id={id}
          className={styles.input}
          rows={2}
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input
          id={id}
          className={styles.input}
          inputMode={kind === 'number' ? 'decimal' : undefined}
          value={value}
          dir="auto"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  )
}

/** A caller who is asked something and does nothing. */
function wordsOf(name: string, title: string): string {
  return name === 'no-input' ? 'Say nothing' : title
}
