import { type FormEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Scope } from '../simulation/types.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Call.module.css'
import type { VariableChange } from './Variables.tsx'
import { scopes, type VariableRow } from './variables.ts'
import { nameProblem, valueOfText } from './variableText.ts'

type Props = {
  /** The one that is changed; a new one without. */
  own?: VariableRow & { scope: Scope }
  onChange: (change: VariableChange) => void
  onCancel: () => void
}

/** Where a variable is given another value, or a new one its name and value. */
export function VariableForm({ own, onChange, onCancel }: Props) {
  const id = useId()
  const [scope, setScope] = useState<Scope>(own?.scope ?? 'vars')
  const [name, setName] = useState(own?.name ?? '')
  const [text, setText] = useState(own?.text ?? '')
  const [problem, setProblem] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('textarea, input')
    first?.focus()
    if (first instanceof HTMLTextAreaElement) first.select()
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const send = () => {
    const wrongName = own ? undefined : nameProblem(name)
    if (wrongName !== undefined) return setProblem(wrongName)
    const read = valueOfText(text)
    if ('problem' in read) return setProblem(read.problem)
    onChange({ kind: 'set', scope, name: own?.name ?? name.trim(), value: read.value })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isArea = event.target instanceof HTMLTextAreaElement
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onCancel()
    } else if (event.key === 'Enter' && isArea && !event.shiftKey) {
      event.preventDefault()
      send()
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const isHidden = own !== undefined && own.text === '' && own.value !== ''
  return (
    <form ref={form} className={styles.variableForm} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      {!own && (
        <div className={styles.variableNew}>
          <select
            className={styles.input}
            aria-label="Where it is kept"
            value={scope}
            // Safe: the options are scopes.
            onChange={(event) => setScope(event.target.value as Scope)}
          >
            {scopes.map((each) => (
              <option key={each.scope} value={each.scope}>
                {each.scope}
              </option>
            ))}
          </select>
          <input
            className={styles.input}
            aria-label="Name"
            placeholder="name"
            value={name}
            autoCapitalize="off"
            spellCheck={false}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
      )}
      <textarea
        className={styles.input}
        rows={Math.min(6, text.split('\n').length)}
        aria-label={own ? `Value of ${own.name}` : 'Value'}
        aria-describedby={id}
        aria-invalid={problem !== undefined || undefined}
        placeholder={isHidden ? 'Hidden: what you write replaces it' : 'value'}
        spellCheck={false}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p
        id={id}
        className={problem === undefined ? styles.hint : styles.problem}
        role={problem === undefined ? undefined : 'alert'}
      >
        {problem ?? 'A text, or JSON: 5, true, "5", [1, 2], {"a": 1}'}
      </p>
      <div className={styles.choices}>
        <Button type="submit" look="primary">
          Set
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
        {own && (
          <Button look="danger" onClick={() => onChange({ kind: 'unset', scope, name: own.name })}>
            Remove
          </Button>
        )}
      </div>
    </form>
  )
}
