import {
  asText,
  type Branch,
  controlOf,
  getIn,
  isMap,
  maskText,
  type Plain,
  type Step,
} from '../swml/index.ts'

const labels = new WeakMap<readonly Step[], readonly (string | undefined)[]>()

/** For each step of a list the label before it, if there is one. */
export function labelsBefore(steps: readonly Step[]): readonly (string | undefined)[] {
  const known = labels.get(steps)
  if (known) return known
  let last: string | undefined
  const found = steps.map((step) => {
    const before = last
    last = controlOf(step).label ?? last
    return before
  })
  labels.set(steps, found)
  return found
}

/** The keys of a step’s list within its value, without indexes, and what tells its entry from others: a condition. */
export function wordsOf(step: Step, { path }: Branch): { words: string[]; entry: string } {
  const inner = path.slice(step.path.length + 1)
  const words = inner.flatMap((key) => (typeof key === 'string' ? [key] : []))
  const index = inner.findLastIndex((key) => typeof key === 'number')
  const entry = index < 0 ? undefined : getIn(step.value, inner.slice(0, index + 1))
  const first = isMap(entry)
    ? Object.entries(entry).find(([key, held]) => key !== inner.at(-1) && typeof held !== 'object')
    : undefined
  return { words, entry: asText(first?.[1]) }
}

const texts = new WeakMap<Step, readonly string[]>()

/** The texts in a step’s own value, not those of the steps in it; ids and names first. Secrets aren’t among them. */
export function textsOf(step: Step): readonly string[] {
  const known = texts.get(step)
  if (known) return known
  const lists = new Set(
    step.branches.map(({ path }) => JSON.stringify(path.slice(step.path.length + 1))),
  )
  const isList = (path: readonly (string | number)[]) =>
    lists.size > 0 && lists.has(JSON.stringify(path))
  const found = [...textsIn(step.value, [], isList)].filter(({ text }) => maskText(text) === text)
  const all = [...found.filter((one) => one.isName), ...found.filter((one) => !one.isName)]
  const names = all.map(({ text }) => text)
  texts.set(step, names)
  return names
}

type Text = { text: string; isName: boolean }

function* textsIn(
  value: Plain | undefined,
  path: readonly (string | number)[],
  isList: (path: readonly (string | number)[]) => boolean,
): Generator<Text> {
  if (typeof value === 'string' || typeof value === 'number') {
    const isName = /(?:^|_)(?:id|name|label)$/.test(String(path.at(-1)))
    if (value !== '') yield { text: String(value), isName }
  } else if (typeof value === 'object' && value !== null && !isList(path)) {
    const isArray = Array.isArray(value)
    for (const [key, one] of Object.entries(value))
      yield* textsIn(one, [...path, isArray ? Number(key) : key], isList)
  }
}

/** Longer texts are cut in a place. */
const longest = 60

/** A text as it stands in a place. */
export function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text
}

/** Whether a text is the one that a place names. */
export function isNamed(text: string, name: string): boolean {
  return text === name || (name.endsWith('…') && text.startsWith(name.slice(0, -1)))
}
