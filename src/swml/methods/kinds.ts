import { isMap } from '../plain.ts'
import type { Plain } from '../types.ts'
import type { FieldShape } from './field.ts'
import type { Scalar } from './schema/scalars/scalar.ts'
import { isScalar, type ScalarShape, scalarOf } from './schema/scalars.ts'

/** What forms, completion and messages do with a kind of value; `Scalar` says what the shared parts are for. */
type Kind<Shape extends FieldShape> = Pick<Scalar<Shape>, 'wanted' | 'expected' | 'blank'> & {
  /** Whether its form can show a value without hiding any of it; unset, it shows what is neither list nor map. */
  fits?: (value: Plain) => boolean
  /** Whether all of a value has a place in it, so that it stays when another form is chosen. */
  holds?: (value: Plain, shape: Shape) => boolean
  /** What is written within it, deeper than its name. */
  inside?: 'items' | 'names'
}

type Composite = Exclude<FieldShape, ScalarShape>

/** Every kind of value that isn't a single one. */
const composites: { [K in Composite['kind']]: Kind<Extract<Composite, { kind: K }>> } = {
  list: {
    wanted: () => 'a list',
    expected: 'a list',
    blank: () => [],
    fits: Array.isArray,
    holds: (value, { item }) =>
      Array.isArray(value) && value.every((each) => kindOf(item).holds?.(each, item) === true),
    inside: 'items',
  },
  map: {
    wanted: () => 'names with values, each as “name: value”',
    expected: 'a map',
    blank: () => ({}),
    fits: isMap,
    inside: 'names',
  },
  object: {
    wanted({ fields: [first] }) {
      return `names with values${first === undefined ? '' : `, such as “${first.name}: …”`}`
    },
    expected: 'a map',
    blank: () => ({}),
    fits: isMap,
    holds(value, { fields }) {
      const names = new Set(fields.map(({ name }) => name))
      return isMap(value) && Object.keys(value).every((key) => names.has(key))
    },
    inside: 'names',
  },
  union: {
    wanted: ({ forms }) => `one of these: ${forms.map((form) => form.title).join('; ')}`,
    expected: 'text',
    blank: ({ forms: [first] }) => (first && kindOf(first.shape).blank?.(first.shape)) ?? '',
    fits: () => true,
  },
  steps: {
    wanted: () => 'a list of steps',
    expected: 'text',
    blank: () => [],
    fits: () => true,
    inside: 'items',
  },
  any: { wanted: () => 'something else', expected: 'text', fits: () => true },
}

/** All there is to know of a shape's kind, whether it is a single value or not. */
export function kindOf(shape: FieldShape): Kind<FieldShape> {
  // Safe: what is kept under a kind is only given shapes of that kind.
  return (isScalar(shape) ? scalarOf(shape) : composites[shape.kind]) as Kind<FieldShape>
}
