import { Icon } from '../../ui/Icon.tsx'
import { wordsOf } from '../logic/fieldName.ts'
import styles from './Field.module.css'
import type { FieldViewProps } from './fieldProps.ts'
import { ProblemLine } from './ProblemLine.tsx'

/** A nested list of steps: it is edited where all steps are. */
export function StepsField({ field, value, problems, ...rest }: FieldViewProps) {
  const count = Array.isArray(value) ? value.length : 0
  return (
    <div className={styles.field} data-field={field.name}>
      <div className={rest.labelHidden ? 'visually-hidden' : styles.labelRow}>
        <span className={styles.label}>{field.title ?? wordsOf(field.name)}</span>
        <span className={styles.property} aria-hidden="true">
          {field.name}
        </span>
      </div>
      {rest.switcher}
      <p className={styles.steps}>
        <Icon name="workflow" size={14} />
        {count === 0 ? 'No steps' : count === 1 ? '1 step' : `${count} steps`}, edited on the canvas
      </p>
      {problems.map((item) => (
        <ProblemLine
          key={`${item.problem.code}:${item.at?.join('.')}`}
          message={item.problem.message}
          severity={item.problem.severity}
          item={item}
        />
      ))}
    </div>
  )
}
