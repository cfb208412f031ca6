import { type ReactNode, useMemo, useState } from 'react'
import { useSearchList } from '../commands/useSearchList.ts'
import { type Searched, wordScore, wordsOf } from '../text/wordScore.ts'
import { useTypedAhead } from '../ui/useTypedAhead.ts'
import styles from './dialogs.module.css'
import { Popup } from './Popup.tsx'

/** One thing to choose, with what it is found by. */
export type Choice = Searched & {
  key: string
  disabled?: boolean
  show: ReactNode
  choose: () => void
}

const shownAtMost = 80
const nothing = () => []

/** Type to narrow, arrows to move, Enter to choose: the command palette and "find a step". */
export function Chooser({
  title,
  placeholder,
  choices,
  found: more = nothing,
  none,
  onClose,
}: {
  title: string
  placeholder: string
  choices: readonly Choice[]
  /** What is offered as well once something is typed, behind what fits as well. */
  found?: () => readonly Choice[]
  /** Said where nothing fits. */
  none: string
  onClose: () => void
}) {
  const [words, setWords] = useState('')
  const isTyped = words.trim() !== ''
  const all = useMemo(() => (isTyped ? [...choices, ...more()] : choices), [choices, isTyped, more])
  const found = useMemo(() => narrow(all, words), [all, words])
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
 * What all words are found in, the best finds first; of alike ones those that can be chosen. So Enter never does
 * something else where what was meant can't be done now.
 */
function narrow(choices: readonly Choice[], query: string): readonly Choice[] {
  const words = wordsOf(query)
  if (words.length === 0) return choices.slice(0, shownAtMost)
  return choices
    .flatMap((choice) => {
      const score = wordScore(words, choice)
      return score === undefined ? [] : [{ choice, rank: 2 * score + (choice.disabled ? 1 : 0) }]
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, shownAtMost)
    .map(({ choice }) => choice)
}
