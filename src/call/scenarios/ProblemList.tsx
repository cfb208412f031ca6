import type { ScenarioProblem } from '../../scenarios/types.ts'
import styles from './Scenarios.module.css'

type Props = {
  problems: readonly ScenarioProblem[]
  label?: string
  /** To where one is in the text, in UTF-16 units. */
  onShow: (at: number) => void
}

/** What is wrong with a file of scenarios, line by line; each leads to its place. */
export function ProblemList({ problems, label, onShow }: Props) {
  return (
    <ul className={styles.differences} aria-label={label}>
      {problems.map(({ line, message, range }) => (
        <li key={`${range.start} ${message}`}>
          <button type="button" onClick={() => onShow(range.start)}>
            Line {line}: {message}
          </button>
        </li>
      ))}
    </ul>
  )
}
