import { type FormEvent, useId, useState } from 'react'
import type { Answer } from '../simulation/types.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Call.module.css'

type Props = {
  outcome: string
  field: string
  isFirst: boolean
  onAnswer: (answer: Answer) => void
}

/** What the caller says, typed. */
export function SpokenAnswer({ outcome, field, isFirst, onAnswer }: Props) {
  const id = useId()
  const [words, setWords] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() === '') return
    onAnswer({ kind: 'outcome', name: outcome, given: { [field]: words.trim() } })
    setWords('')
  }
  return (
    <form className={styles.spoken} onSubmit={submit}>
      <label htmlFor={id}>The caller says</label>
      <div className={styles.spokenRow}>
        <input
          id={id}
          className={styles.input}
          value={words}
          dir="auto"
          data-autofocus={isFirst ? '' : undefined}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button
          type="submit"
          look={isFirst ? 'primary' : 'outline'}
          data-outcome={outcome}
          disabled={words.trim() === ''}
        >
          Say it
        </Button>
      </div>
    </form>
  )
}
