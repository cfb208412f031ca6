import { type ReactNode, useMemo, useState } from 'react'
import { useSearchList } from '../commands/useSearchList.ts'
import { useTypedAhead } from '../ui/useTypedAhead.ts'
import styles from './dialogs.module.css'
import { Popup } from './Popup.tsx'

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
  const found = useMemo(() => narrow(choices, words), [choices, words])
  const choose = (choice: Choice | undefined) => {
    if (choice === undefined || choice.disabled === true) return
    onClose()
    // After the dialog has given the focus back, so that what is chosen may move it.
    setTimeout(choice.choose)
  }
  const search = useSearchList(
    found.map(({ key }) => key),
    words,
    (at) => choose(found[at]),
  )
  const takeTyped = useTypedAhead(setWords, () => choose(found[0]))

  return (
    <Popup title={title} onClose={onClose} plain>
      <input
        {...search.box}
        className={styles.search}
        placeholder={placeholder}
        aria-label={placeholder}
        onFocus={takeTyped}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className={styles.list} {...search.list(title)}>
        {found.map((choice, index) => (
          <div
            {...search.option(index)}
            key={choice.key}
            className={styles.option}
            aria-disabled={choice.disabled === true}
          >
            {choice.show}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={styles.body}>{none}</p>}
    </Popup>
  )
}

/**
 * Every word must stand somewhere. What begins with the first word comes first, then where another word does; of alike
 * ones those that can be chosen. So Enter never does something else where what was meant can't be done now.
 */
function narrow(choices: readonly Choice[], words: string): readonly Choice[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const first = wanted[0]
  if (first === undefined) return choices.slice(0, shownAtMost)
  const fitting = choices.filter(({ words: own }) =>
    wanted.every((word) => own.toLowerCase().includes(word)),
  )
  const rank = ({ words: own, disabled }: Choice) => {
    const at = ` ${own.toLowerCase()}`.indexOf(` ${first}`)
    return 2 * (at === 0 ? 0 : at > 0 ? 1 : 2) + (disabled === true ? 1 : 0)
  }
  return [...fitting].sort((a, b) => rank(a) - rank(b)).slice(0, shownAtMost)
}
