/**
 * A place in a flow, told without numbers of steps: in a file it is one text, such as
 * `main > switch after menu > case "1" > play "say:Hello"`. Section first, then steps and the lists in them by turns.
 */
export type Place = {
  /** Where the section is; undefined: in the flow itself. */
  document: { address: string } | { within: Place } | undefined
  /** Undefined only where the document as a whole is meant. */
  section: string | undefined
  /** Steps, the outermost first; each but the last has the list that leads on, the last one may have. */
  steps: readonly { step: StepName; list?: ListName }[]
}

/** A step among those of its list. */
export type StepName = {
  method: string
  /** A text in it that others of its kind don’t hold; where it ends in …, what it begins with. */
  text?: string
  /** The label before it in its list. */
  label?: string
  /** The how manieth of those that are like it so far, from 1. */
  nth?: number
}

/** A list among those of its step: the keys that lead to it, and what tells it from others with the same keys. */
export type ListName = { words: readonly string[]; nth?: number }

const bare = '[A-Za-z_][\\w.-]*'
const quoted = '"(?:[^"\\\\]|\\\\.)*"'
const token = `(?:${bare}|${quoted}|\\([1-9]\\d*\\))`
const part = `${token}(?: ${token})*`

/** What any place looks like. */
export const placePattern = new RegExp(`^${part}(?: > ${part})*$`)

type Token = { kind: 'word' | 'text' | 'number'; value: string }

/** Whether a text is a place. */
export function isPlace(text: string): boolean {
  return readPlace(text) !== undefined
}

const known = new Map<string, Place | undefined>()
/** Places that are kept read. */
const most = 5_000

/** The place that a text means; undefined where it means none. The same text gives the same object, mostly. */
export function readPlace(text: string): Place | undefined {
  if (known.has(text)) return known.get(text)
  const parts = placePattern.test(text) ? splitParts(text) : undefined
  const place = parts && readParts(parts)
  if (known.size >= most) known.clear()
  known.set(text, place)
  return place
}

function splitParts(text: string): Token[][] | undefined {
  const parts: Token[][] = [[]]
  const tokens = text.matchAll(new RegExp(` (>) |(${bare})|(${quoted})|\\(([1-9]\\d*)\\)`, 'g'))
  for (const [, next, word, string, number] of tokens) {
    if (next !== undefined) parts.push([])
    else if (word !== undefined) parts.at(-1)?.push({ kind: 'word', value: word })
    else if (number !== undefined) parts.at(-1)?.push({ kind: 'number', value: number })
    else {
      const value = unquoted(string ?? '""')
      if (value === undefined) return undefined
      parts.at(-1)?.push({ kind: 'text', value })
    }
  }
  return parts
}

function unquoted(text: string): string | undefined {
  try {
    return String(JSON.parse(text))
  } catch {
    return undefined
  }
}

function readParts(parts: readonly Token[][]): Place | undefined {
  const first = parts[0]
  if (!first) return undefined
  const address = addressIn(first)
  let place = address === undefined ? inSection(first, undefined) : whole({ address })
  let isInList = true
  for (const part of parts.slice(1)) {
    if (!place) return undefined
    if (place.section === undefined) {
      place = inSection(part, place.document)
      isInList = true
    } else if (isInList) {
      const step = readStep(part)
      place = step && { ...place, steps: [...place.steps, { step }] }
      isInList = false
    } else if (isDocument(part)) place = whole({ within: place })
    else {
      place = withList(place, part)
      isInList = true
    }
  }
  return place
}

const whole = (document: Place['document']): Place => ({ document, section: undefined, steps: [] })

function addressIn([word, text, ...more]: readonly Token[]): string | undefined {
  const isOne = word?.kind === 'word' && word.value === 'at' && text?.kind === 'text'
  return isOne && more.length === 0 ? text.value : undefined
}

function isDocument([word, ...more]: readonly Token[]): boolean {
  return word?.kind === 'word' && word.value === 'document' && more.length === 0
}

function inSection(
  [name, ...more]: readonly Token[],
  document: Place['document'],
): Place | undefined {
  if (!name || name.kind === 'number' || more.length > 0) return undefined
  return { document, section: name.value, steps: [] }
}

function readStep([method, ...rest]: readonly Token[]): StepName | undefined {
  if (!method || method.kind === 'number') return undefined
  const step: StepName = { method: method.value }
  if (rest[0]?.kind === 'text') step.text = rest.shift()?.value ?? ''
  if (rest[0]?.kind === 'number') step.nth = Number(rest.shift()?.value)
  if (rest.length === 0) return step
  const [after, label, ...more] = rest
  if (after?.value !== 'after' || after.kind !== 'word') return undefined
  if (!label || label.kind === 'number' || more.length > 0) return undefined
  return { ...step, label: label.value }
}

function withList(place: Place, part: readonly Token[]): Place | undefined {
  const last = part.at(-1)
  const words = last?.kind === 'number' ? part.slice(0, -1) : part
  if (words.length === 0 || words.some(({ kind }) => kind === 'number')) return undefined
  const list: ListName = { words: words.map(({ value }) => value) }
  if (last?.kind === 'number') list.nth = Number(last.value)
  const step = place.steps.at(-1)
  return step && { ...place, steps: [...place.steps.slice(0, -1), { ...step, list }] }
}

/** A place as a text. */
export function writePlace({ document, section, steps }: Place): string {
  const before =
    document === undefined
      ? []
      : 'address' in document
        ? [`at ${JSON.stringify(document.address)}`]
        : [`${writePlace(document.within)} > document`]
  const parts = steps.flatMap(({ step, list }) => [
    writeStep(step),
    ...(list ? [writeList(list)] : []),
  ])
  return [...before, ...(section === undefined ? [] : [word(section)]), ...parts].join(' > ')
}

function writeStep({ method, text, nth, label }: StepName): string {
  return [
    word(method),
    ...(text === undefined ? [] : [JSON.stringify(text)]),
    ...(nth === undefined ? [] : [`(${nth})`]),
    ...(label === undefined ? [] : ['after', word(label)]),
  ].join(' ')
}

function writeList({ words, nth }: ListName): string {
  const list = words.map(word).join(' ')
  return nth === undefined ? list : `${list} (${nth})`
}

const isBare = new RegExp(`^${bare}$`)
const word = (text: string) => (isBare.test(text) ? text : JSON.stringify(text))
