import { type FormEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import styles from './Scenarios.module.css'

type Props = {
  label: string
  first: string
  done: string
  /** Answers why it can’t be so, in plain words. */
  onDone: (name: string) => string | undefined
  onCancel: () => void
}

/** A name is asked for, in place. Enter takes it, Escape leaves it. */
export function NameForm({ label, first, done, onDone, onCancel }: Props) {
  const id = useId()
  const [name, setName] = useState(first)
  const [problem, setProblem] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const trimmed = name.trim()
    const why = trimmed === '' ? 'It needs a name.' : onDone(trimmed)
    setProblem(why)
    if (why !== undefined) input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onCancel()
  }
  return (
    <form className={styles.nameForm} onSubmit={submit} onKeyDown={onKeyDown}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        className={styles.input}
        data-autofocus="now"
        value={name}
        dir="auto"
        autoComplete="off"
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={(event) => setName(event.target.value)}
      />
      {problem !== undefined && (
        <p className={styles.problem} id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.acts}>
        <Button type="submit" look="primary">
          {done}
        </Button>
        <Button look="outline" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
