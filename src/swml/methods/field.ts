import type { Plain } from '../types.ts'
import type { FieldFacts } from './method.ts'
import type { ScalarShape } from './schema/scalars.ts'

/**
 * A form's view of a schema, made from Zod by `fieldsOf`. The inspector, completion and hover read this and never Zod.
 */
export type Field = FieldFacts & {
  /** The property's name: `status_url`; an index for list items. */
  name: string
  required: boolean
  /** `${…}` and `%{…}` are accepted in place of the value. */
  variable: boolean
  shape: FieldShape
}

/** What kind of value a property takes, made from its schema. */
export type FieldShape =
  | ScalarShape
  /** Free names to values of one shape; `custom_parameters`. */
  | { kind: 'map'; value: FieldShape; of: Field }
  /**
   * `of` (here and in maps): an entry as a field, with its facts and whether it may be a variable; its name is empty.
   */
  | { kind: 'list'; item: FieldShape; facts: FieldFacts; of: Field }
  | { kind: 'object'; fields: readonly Field[]; forms?: Forms; open?: boolean }
  /** One of several forms; the first whose schema accepts the value, or else the nearest, is shown. */
  | {
      kind: 'union'
      /** `of`: the form as a field of its own, with its facts (example, editor); its name is empty. */
      forms: readonly {
        title: string
        shape: FieldShape
        of: Field
        accepts: (value: Plain) => boolean
      }[]
    }
  /** A nested list of steps, of any method or of those `allowed`: edited on the canvas. */
  | { kind: 'steps'; allowed?: readonly string[] }
  /** Anything: edited as YAML. */
  | { kind: 'any' }

/**
 * Properties that stand for each other: exactly one of them (`one`), one or more (`some`), or none or one.
 * Their titles are in plain words, for a switch: `{ url: 'One sound', urls: 'Several' }`.
 */
export type Forms = {
  mode: 'one' | 'some' | 'at-most-one'
  titles: Readonly<Record<string, string>>
  /** Properties that only make sense in one form: `{ to: ['username', 'password'] }`. */
  with?: Readonly<Record<string, readonly string[]>>
  /** One that makes an entry of another kind, called by its title: it is shown where it is set, and then alone. */
  alone?: string
}
