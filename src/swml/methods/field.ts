import type { Plain } from '../types.ts'
import type { FieldFacts } from './method.ts'

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

export type FieldShape =
  | { kind: 'text' }
  | { kind: 'number'; integer: boolean; min?: number; max?: number }
  | { kind: 'boolean' }
  | { kind: 'choice'; options: readonly string[] }
  /** Free names to values of one shape; `custom_parameters`. */
  | { kind: 'map'; value: FieldShape }
  | { kind: 'list'; item: FieldShape; facts: FieldFacts }
  | { kind: 'object'; fields: readonly Field[] }
  /** One of several forms; the first whose schema accepts the value, or else the nearest, is shown. */
  | { kind: 'union'; forms: readonly { title: string; shape: FieldShape; accepts: (value: Plain) => boolean }[] }
  /** A nested list of steps: edited on the canvas. */
  | { kind: 'steps' }
  /** Anything: edited as YAML. */
  | { kind: 'any' }
