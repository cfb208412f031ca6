import type { Answer, OfferedOutcome, Waiting } from '../simulation/types.ts'
import {
  bodyValue,
  definitionOf,
  get,
  type OutcomeField,
  type Plain,
  type PlainMap,
  put,
  type Step,
  titleOf,
} from '../swml/index.ts'

/** How a question is answered by keys. */
export type KeysAsked = {
  outcome: string
  field: string
  /** So many are the whole answer, where that is known. */
  most: number | undefined
  /** Each of these ends it. */
  terminators: string
}

/** What is waited for, as it is asked. */
export type Asked = {
  keys: KeysAsked | undefined
  words: { outcome: string; field: string } | undefined
  /** All other outcomes. */
  others: readonly OfferedOutcome[]
}

/** What somebody may answer at a step; `step`: the one that asks, where it is known. */
export function askedOf(outcomes: readonly OfferedOutcome[], step: Step | undefined): Asked {
  const keys = fieldOf(outcomes, 'keys')
  const words = fieldOf(outcomes, 'words')
  const isOwn = ({ name }: OfferedOutcome) => name === keys?.outcome || name === words?.outcome
  return {
    keys: keys && { ...keys, ...keyFacts(step) },
    words,
    others: outcomes.filter((one) => !isOwn(one)),
  }
}

function fieldOf(outcomes: readonly OfferedOutcome[], kind: OutcomeField['kind']) {
  for (const { name, asks } of outcomes) {
    const field = asks.find((each) => each.kind === kind)
    if (field) return { outcome: name, field: field.name }
  }
  return undefined
}

function keyFacts(step: Step | undefined): Pick<KeysAsked, 'most' | 'terminators'> {
  const definition = step && definitionOf(step)
  const body = definition && bodyValue(definition, step.value)
  const terminators = get(body, 'terminators')
  return {
    most: definition?.asks?.(body)?.most,
    terminators: typeof terminators === 'string' ? terminators : '',
  }
}

/** Whether these keys are a whole answer, so that no more need be waited for. */
export function isWhole(typed: string, { most, terminators }: KeysAsked): boolean {
  const last = typed.at(-1)
  return typed.length >= (most ?? Infinity) || (last !== undefined && terminators.includes(last))
}

/** An outcome with what was typed into its fields, by their names. */
export function outcomeAnswer(
  { name, asks }: OfferedOutcome,
  typed: Readonly<Record<string, string>>,
): Answer {
  const given: PlainMap = {}
  for (const field of asks) put(given, field.name, typedValue(field, typed[field.name] ?? ''))
  return asks.length === 0 ? { kind: 'outcome', name } : { kind: 'outcome', name, given }
}

function typedValue({ kind, initial }: OutcomeField, typed: string): Plain {
  if (kind === 'number') {
    const number = Number(typed)
    return typed.trim() === '' || !Number.isFinite(number) ? (initial ?? 0) : number
  }
  if (kind !== 'data') return typed
  try {
    // Safe: what JSON.parse gives is plain data.
    return JSON.parse(typed) as Plain
  } catch {
    return typed
  }
}

/** What is waited for, in words. */
export function waitingWords(waiting: Waiting, step: Step | undefined): string {
  const title = step ? titleOf(step.method) : ''
  if (waiting.kind === 'pause') return title === '' ? 'Paused' : `Paused before “${title}”`
  if (waiting.kind === 'document') return 'The call goes on in a document at an address'
  if (waiting.kind === 'error') return 'SignalWire reports an error here'
  if (waiting.kind === 'expression') return 'JavaScript is run'
  const { keys, words } = askedOf(waiting.outcomes, undefined)
  if (keys && words) return 'The caller may press keys or speak'
  if (keys) return 'The caller may press keys'
  if (words) return 'The caller may speak'
  return `What comes of “${titleOf(waiting.method)}”?`
}
