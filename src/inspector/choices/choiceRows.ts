/** A choice in the form. */
export type ChoiceRow = {
  /** Stays while the row is edited: a React key. */
  id: number
  /** As in the text. */
  key: string
  /** What it was when the user came to the row. */
  base: string
  /** What is typed and isn't in the text: empty, or another choice's. */
  typed?: string | undefined
}

/**
 * The rows of these keys, in their order: rows keep who they are as long as their key is there, and also with another
 * one where as many came as went, as after undo.
 */
export function syncChoices(
  rows: readonly ChoiceRow[],
  keys: readonly string[],
): readonly ChoiceRow[] {
  if (rows.length === keys.length && rows.every(({ key }, index) => key === keys[index]))
    return rows
  const gone = rows.filter(({ key }) => !keys.includes(key))
  const fresh = keys.filter((key) => rows.every((row) => row.key !== key))
  const renamed = gone.length === fresh.length ? gone : []
  let id = rows.reduce((highest, row) => Math.max(highest, row.id + 1), 0)
  return keys.map((key) => {
    const known = rows.find((row) => row.key === key)
    if (known) return known
    const same = renamed[fresh.indexOf(key)]
    return { id: same?.id ?? id++, key, base: key }
  })
}

/** Why a key can't be written, in plain words; undefined where it can. */
export function keyRefusal({ typed, key }: ChoiceRow): string | undefined {
  if (typed === undefined) return undefined
  if (typed === '') return `A choice needs the key that is pressed. Until then it stays “${key}”.`
  return `There is a choice “${typed}” already. Until then this one stays “${key}”.`
}
