import type { Severity } from '../../swml/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Quoted } from '../../ui/Quoted.tsx'
import { severityIcon, severityWord } from '../../ui/severity.ts'
import { useForm } from '../formContext.ts'
import type { FieldProblem } from '../logic/problemsAt.ts'
import styles from './Field.module.css'

type Props = { message: string; severity: Severity; item?: FieldProblem }

/** One problem in plain words, with its fixes as buttons. */
export function ProblemLine({ message, severity, item }: Props) {
  return (
    <p className={styles.problem} data-severity={severity} data-problem={item?.problem.code}>
      <Icon name={severityIcon[severity]} size={14} className={styles.problemIcon} />
      <span>
        <span className="visually-hidden">{severityWord[severity]}: </span>
        <Quoted words={message} />
        {item !== undefined && <Fixes item={item} />}
      </span>
    </p>
  )
}

function Fixes({ item }: { item: FieldProblem }) {
  const { form, readOnly } = useForm()
  if (readOnly || item.problem.fixes.length === 0) return null
  const fix = (title: string) => {
    // Looked up again: the places of its edits may have moved since this was drawn.
    const now = form.document.store
      .getState()
      .problemsByStep.get(form.stepId)
      ?.filter((problem) => problem.code === item.problem.code)
      .find((problem) => problem.path.at(-1) === item.problem.path.at(-1))
      ?.fixes.find((candidate) => candidate.title === title)
    if (now === undefined) return
    form.leave()
    form.document.apply(now.edits, { label: title, origin: 'form' })
    form.leave()
  }
  return (
    <span className={styles.fixes}>
      {item.problem.fixes.map(({ title }) => (
        <Button key={title} look="outline" className={styles.fix} onClick={() => fix(title)}>
          {title}
        </Button>
      ))}
    </span>
  )
}
