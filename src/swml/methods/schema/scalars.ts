import type * as z from 'zod/mini'
import { type BooleanShape, booleanKind } from './scalars/boolean.ts'
import { type ChoiceShape, choiceKind } from './scalars/choice.ts'
import { type NumberShape, numberKind } from './scalars/number.ts'
import type { Scalar } from './scalars/scalar.ts'
import { type TextShape, textKind } from './scalars/text.ts'

export { flag } from './scalars/boolean.ts'
export { choice } from './scalars/choice.ts'
export { number, whole } from './scalars/number.ts'
export { text } from './scalars/text.ts'

/** What kind of single value a property takes. */
export type ScalarShape = TextShape | NumberShape | BooleanShape | ChoiceShape

/** Every kind of single value. A schema is of the first kind that reads it. */
const scalars: { [K in ScalarShape['kind']]: Scalar<Extract<ScalarShape, { kind: K }>> } = {
  text: textKind,
  number: numberKind,
  boolean: booleanKind,
  choice: choiceKind,
}

/** The shape of the schema of a single value; undefined for any other schema. */
export function scalarShape(
  schema: z.core.$ZodType,
  facts: z.core.GlobalMeta,
): ScalarShape | undefined {
  for (const { read } of Object.values(scalars)) {
    const shape = read(schema, facts)
    if (shape !== undefined) return shape
  }
  return undefined
}

/** Whether a property takes a single value. */
export function isScalar(shape: { kind: string }): shape is ScalarShape {
  return Object.hasOwn(scalars, shape.kind)
}

/** All there is to know of the kind of a single value. */
export function scalarOf(shape: ScalarShape): Scalar<ScalarShape> {
  // Safe: what is kept under a kind is only given shapes of that kind.
  return scalars[shape.kind] as Scalar<ScalarShape>
}

/** All the values that a property may have, where they can be listed. */
export function optionsOf(shape: { kind: string }): readonly (string | boolean)[] | undefined {
  return isScalar(shape) ? scalarOf(shape).options?.(shape) : undefined
}
