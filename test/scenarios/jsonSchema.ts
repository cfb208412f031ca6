/** What is wrong with a value by a JSON Schema, as far as ours goes: where. A word that isn’t known throws. */
export function schemaErrors(schema: unknown, value: unknown, root = schema, at = ''): string[] {
  if (typeof schema !== 'object' || schema === null) throw new Error(`No schema at ${at}`)
  return Object.entries(schema).flatMap(([word, wanted]) => {
    const check = words[word]
    if (!check) throw new Error(`“${word}” isn’t known`)
    return check(wanted, value, { schema: schema as Schema, root, at })
  })
}

type Schema = Record<string, unknown>
type Place = { schema: Schema; root: unknown; at: string }
type Check = (wanted: unknown, value: unknown, place: Place) => string[]

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const when = (isWrong: boolean, { at }: Place) => (isWrong ? [at] : [])
const nothing: Check = () => []

const words: Record<string, Check> = {
  $schema: nothing,
  $defs: nothing,
  id: nothing,
  title: nothing,
  description: nothing,
  // Of all names, which are texts.
  propertyNames: nothing,
  type: (wanted, value, place) => when(!isOfType(wanted, value), place),
  const: (wanted, value, place) => when(value !== wanted, place),
  enum: (wanted, value, place) => when(!(wanted as unknown[]).includes(value), place),
  minLength: (wanted, value, place) =>
    when(typeof value === 'string' && value.length < Number(wanted), place),
  minimum: (wanted, value, place) =>
    when(typeof value === 'number' && value < Number(wanted), place),
  maximum: (wanted, value, place) =>
    when(typeof value === 'number' && value > Number(wanted), place),
  pattern: (wanted, value, place) =>
    when(typeof value === 'string' && !new RegExp(String(wanted), 'u').test(value), place),
  required: (wanted, value, place) =>
    isMap(value)
      ? (wanted as string[]).flatMap((name) => when(!Object.hasOwn(value, name), place))
      : [],
  properties: (wanted, value, { root, at }) =>
    isMap(value)
      ? Object.entries(wanted as Schema).flatMap(([name, inner]) =>
          Object.hasOwn(value, name) ? schemaErrors(inner, value[name], root, `${at}/${name}`) : [],
        )
      : [],
  additionalProperties: (wanted, value, { schema, root, at }) => {
    if (!isMap(value)) return []
    const known = Object.keys((schema.properties ?? {}) as Schema)
    const others = Object.keys(value).filter((name) => !known.includes(name))
    if (wanted === false) return others.map((name) => `${at}/${name}`)
    return others.flatMap((name) => schemaErrors(wanted, value[name], root, `${at}/${name}`))
  },
  items: (wanted, value, { root, at }) =>
    Array.isArray(value)
      ? value.flatMap((one, index) => schemaErrors(wanted, one, root, `${at}/${index}`))
      : [],
  anyOf: (wanted, value, place) =>
    when(
      !(wanted as unknown[]).some((one) => schemaErrors(one, value, place.root).length === 0),
      place,
    ),
  $ref: (wanted, value, { root, at }) => {
    const name = String(wanted).replace('#/$defs/', '')
    return schemaErrors((root as { $defs: Schema }).$defs[name], value, root, at)
  },
}

function isOfType(wanted: unknown, value: unknown): boolean {
  if (wanted === 'array') return Array.isArray(value)
  if (wanted === 'object') return isMap(value)
  if (wanted === 'integer') return Number.isInteger(value)
  return typeof value === wanted
}
