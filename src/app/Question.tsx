import { Chooser } from './Chooser.tsx'
import styles from './dialogs.module.css'
import type { ShellState } from './shellStore.ts'

/** One of several things, chosen by name: "Move to…". */
export default function Question({
  question,
  onClose,
}: {
  question: NonNullable<ShellState['question']>
  onClose: () => void
}) {
  return (
    <Chooser
      title={question.title}
      placeholder={question.placeholder}
      choices={question.choices.map(({ label, run }, at) => ({
        key: String(at),
        names: [label],
        choose: run,
        show: <span className={styles.grow}>{label}</span>,
      }))}
      none="Nothing is called that."
      onClose={onClose}
    />
  )
}
