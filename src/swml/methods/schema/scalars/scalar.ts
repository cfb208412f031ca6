import type * as z from 'zod/mini'
import type { Plain } from '../../../types.ts'

/**
 * A kind of single value (text, number, …): how it is found in a schema, and all that forms, completion, hover and
 * checks do with it. Each kind is one object in a file of its own, beside the functions that make its schemas.
 */
export type Scalar<Shape extends { kind: string }> = {
  /** The shape of a schema of this kind; undefined for any other schema. */
  read: (schema: z.core.$ZodType, facts: z.core.GlobalMeta) => Shape | undefined
  /** What goes behind “must be” where something else stands: “a whole number from 1 to 10”. */
  wanted: (shape: Shape, value: Plain) => string
  /** The same in a word or two: “a number”. */
  expected: string
  /** What completion and hover say that it takes, as Markdown. `words`: those of its values, if it has any. */
  takes?: (shape: Shape, words: Readonly<Record<string, string>>) => string
  /** All the values it may have, where they can be listed. */
  options?: (shape: Shape) => readonly (string | boolean)[]
  /** What a new item of a list starts as; unset, the empty text. */
  blank?: (shape: Shape) => Plain
  /** What a text says that was meant to be of this kind (`"5"`); undefined where it says nothing of it. */
  fromText?: (text: string) => number | boolean | undefined
  /** Whether a value is one of this kind already, so that it stays when another form is chosen. */
  holds?: (value: Plain) => boolean
  /** It is text, which JSON has in quotes. */
  isText?: boolean
}
