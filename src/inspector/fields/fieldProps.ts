import type { ReactNode } from 'react'
import type { Field, Path, Plain } from '../../swml/index.ts'
import { type FieldProblem, sameProblems } from '../logic/problemsAt.ts'
import { sameInOrder } from '../logic/sameInOrder.ts'
import type { ItemPlace } from './ItemButtons.tsx'

/** What every kind of field gets. */
export type FieldProps = {
  field: Field
  /** From the step's value: `['custom_parameters']`. */
  path: Path
  value: Plain | undefined
  /** Those at this field or within it. */
  problems: readonly FieldProblem[]
}

/** How a field stands in what is around it. */
export type FieldViewProps = FieldProps & {
  /** Instead of the field's own title: an item's number. */
  title?: string | undefined
  /** Its label is read aloud only. */
  labelHidden?: boolean | undefined
  /** A group that is open from the start. */
  open?: boolean
  /** It is an item of a list. */
  item?: ItemPlace | undefined
  /** The choice between the forms of a value, under its label. */
  switcher?: ReactNode
}

/** Whether a field would look the same; the writing side never changes, since it finds its step itself. */
export function sameFieldProps(a: FieldProps, b: FieldProps): boolean {
  return (
    a.field === b.field &&
    a.path.join('\0') === b.path.join('\0') &&
    sameInOrder(a.value, b.value) &&
    sameProblems(a.problems, b.problems)
  )
}
