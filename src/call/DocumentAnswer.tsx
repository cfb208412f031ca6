import { useId, useState } from 'react'
import type { Answer } from '../simulation/types.ts'
import { maskText } from '../swml/index.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Call.module.css'

/** What is found at an address: nothing is fetched, it is asked for. */
export function DocumentAnswer({
  address,
  onAnswer,
}: {
  address: string
  onAnswer: (answer: Answer) => void
}) {
  const id = useId()
  const [text, setText] = useState('')
  return (
    <div className={styles.document}>
      <label htmlFor={id}>SWML at {maskText(address)}</label>
      <textarea
        id={id}
        className={styles.input}
        rows={5}
        spellCheck={false}
        value={text}
        data-autofocus=""
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.choices}>
        <Button
          look="primary"
          disabled={text.trim() === ''}
          onClick={() => onAnswer({ kind: 'document', text })}
        >
          Go on with it
        </Button>
        <Button look="outline" onClick={() => onAnswer({ kind: 'document', missing: true })}>
          Nothing is there
        </Button>
      </div>
    </div>
  )
}
