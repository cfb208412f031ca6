import { useState } from 'react'
import { type Field, get, type Path, type Plain } from '../../swml/index.ts'
import { fieldName } from '../logic/fieldName.ts'
import { type FieldProblem, problemsWithin } from '../logic/problemsAt.ts'
import { useTypedIn } from '../typedIn.ts'
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
  const [held, setHeld] = useState(names)
  const typedIn = held[useTypedIn(held.map((name) => fieldName([...path, name])))]
  // What is erased keeps its row while one types there.
  const isErased = typedIn !== undefined && !names.includes(typedIn)
  const shown = isErased ? withErased(names, held, typedIn) : names
  if (shown.join('\n') !== held.join('\n')) setHeld(shown)
  if (shown.length === 0) return null
  return (
    <section className={styles.others}>
      <h3 className={styles.othersTitle}>{title ?? 'Other properties'}</h3>
      {shown.map((name) => (
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

function withErased(
  names: readonly string[],
  held: readonly string[],
  erased: string,
): readonly string[] {
  const before = held.slice(0, held.indexOf(erased)).filter((name) => names.includes(name))
  return [...before, erased, ...names.filter((name) => !before.includes(name))]
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
