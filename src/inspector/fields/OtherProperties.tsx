import { type Field, get, type Path, type Plain } from '../../swml/index.ts'
import { type FieldProblem, problemsWithin } from '../logic/problemsAt.ts'
import styles from './Field.module.css'
import { FieldView } from './FieldView.tsx'

type Props = {
  names: readonly string[]
  path: Path
  value: Plain | undefined
  problems: readonly FieldProblem[]
  title?: string
}

const known = new Map<string, Field>()

/** What stands in the flow but isn't known: kept as it is, shown, and edited as YAML. */
export function OtherProperties({ names, path, value, problems, title }: Props) {
  return (
    <section className={styles.others}>
      <h3 className={styles.othersTitle}>{title ?? 'Other properties'}</h3>
      {names.map((name) => (
        <FieldView
          key={name}
          field={unknownField(name)}
          path={[...path, name]}
          value={get(value, name)}
          problems={problemsWithin(problems, [...path, name])}
        />
      ))}
    </section>
  )
}

/** The same object for the same name, so that an unchanged field isn't drawn again. */
function unknownField(name: string): Field {
  const field = known.get(name) ?? {
    name,
    title: name,
    required: false,
    variable: true,
    shape: { kind: 'any' as const },
  }
  known.set(name, field)
  return field
}
