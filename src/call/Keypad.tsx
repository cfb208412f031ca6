import type { RefObject } from 'react'
import type { Answer } from '../simulation/types.ts'
import { Button } from '../ui/Button.tsx'
import { isWhole, type KeysAsked } from './answering.ts'
import styles from './Call.module.css'

type Props = {
  keys: KeysAsked
  typed: string
  setTyped: (typed: string) => void
  press: RefObject<((key: string) => void) | undefined>
  onAnswer: (answer: Answer) => void
}

const pad = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#']

/** The keys of a telephone; those of the keyboard do the same while the pane has the focus. */
export function Keypad({ keys, typed, setTyped, press, onAnswer }: Props) {
  const send = (pressed: string) =>
    onAnswer({ kind: 'outcome', name: keys.outcome, given: { [keys.field]: pressed } })
  const onKey = (key: string) => {
    const next = key === 'Backspace' ? typed.slice(0, -1) : typed + key
    if (key !== 'Backspace' && isWhole(next, keys)) return send(next)
    setTyped(next)
  }
  press.current = onKey
  const isSeveral = keys.most !== 1
  return (
    <div className={styles.keypad}>
      {isSeveral && (
        <div className={styles.typed}>
          <output aria-label="Keys pressed so far">{typed || '–'}</output>
          <Button look="outline" disabled={typed === ''} onClick={() => send(typed)}>
            Send
          </Button>
        </div>
      )}
      <div className={styles.pad}>
        {pad.map((key) => (
          <button
            key={key}
            type="button"
            className={styles.key}
            aria-label={`Press ${key}`}
            data-autofocus={key === '1' ? '' : undefined}
            onClick={() => onKey(key)}
          >
            {key}
          </button>
        ))}
      </div>
    </div>
  )
}
