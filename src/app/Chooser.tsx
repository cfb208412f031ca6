import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import styles from './dialogs.module.css'
import { Popup } from './Popup.tsx'
import { takeTypedAhead } from './typeAhead.ts'

/** One thing to choose, with the words that it is found by. */
export type Choice = {
  key: string
  words: string
  disabled?: boolean
  show: ReactNode
  choose: () => void
}

const shownAtMost = 80

/** Type to narrow, arrows to move, Enter to choose: the command palette and "find a step". */
export function Chooser({
  title,
  placeholder,
  choices,
  none,
  onClose,
}: {
  title: string
  placeholder: string
  choices: readonly Choice[]
  /** Said where nothing fits. */
  none: string
  onClose: () => void
}) {
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const found = useMemo(() => narrow(choices, words), [choices, words])
  const chosen = found[Math.min(at, found.length - 1)]

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  const choose = (choice: Choice | undefined) => {
    if (choice === undefined || choice.disabled === true) return
    onClose()
    // After the dialog has given the focus back, so that what is chosen may move it.
    setTimeout(choice.choose)
  }

  return (
    <Popup title={title} onClose={onClose} plain>
      <input
        className={styles.search}
        dir="auto"
        placeholder={placeholder}
        aria-label={placeholder}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.key}`}
        onFocus={() => {
          const typed = takeTypedAhead()
          if (typed !== '') setWords((before) => before + typed)
        }}
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
          if (step !== 0) {
            event.preventDefault()
            setAt((before) => (before + step + found.length) % Math.max(1, found.length))
          }
          if (event.key === 'Enter') {
            event.preventDefault()
            choose(chosen)
          }
        }}
      />
      <div className={styles.list} role="listbox" id={`${id}-list`} aria-label={title} ref={list}>
        {found.map((choice) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above takes the keys for its listbox
          // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and names the active option
          <div
            key={choice.key}
            id={`${id}-${choice.key}`}
            role="option"
            className={styles.option}
            aria-selected={choice === chosen}
            aria-disabled={choice.disabled === true}
            onClick={() => choose(choice)}
          >
            {choice.show}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={styles.body}>{none}</p>}
    </Popup>
  )
}

/** Every word must stand somewhere; what can't be chosen comes last, what begins with the first word first. */
function narrow(choices: readonly Choice[], words: string): readonly Choice[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const first = wanted[0]
  if (first === undefined) return choices.slice(0, shownAtMost)
  const fitting = choices.filter(({ words: own }) =>
    wanted.every((word) => own.toLowerCase().includes(word)),
  )
  const rank = ({ words: own, disabled }: Choice) =>
    (disabled === true ? 2 : 0) + (own.toLowerCase().startsWith(first) ? 0 : 1)
  return [...fitting].sort((a, b) => rank(a) - rank(b)).slice(0, shownAtMost)
}
