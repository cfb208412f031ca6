import {
  asText,
  branchPlaces,
  isDocument,
  isLookUp,
  isMap,
  type Path,
  type Plain,
  type PlainMap,
  placeholdersIn,
  put,
  refusalOf,
  roleAt,
  type Step,
  withoutBraces,
} from '../swml/index.ts'
import { shorten } from '../text/shorten.ts'
import { keysOf, lookUp } from './lookUp.ts'
import { fail, note, type Play, type Playing, stepSkipped } from './playing.ts'

/** The value of a step with its variables filled in, but for its nested steps, conditions and names of variables. */
export function* fillStep(playing: Playing, step: Step, body: Plain): Play<Plain> {
  if (!holdsVariable(body)) return body
  const left = new Set(
    branchPlaces(step.method, step.value).map(({ path }) => JSON.stringify(path)),
  )
  const isLeft = (path: Path) => {
    if (left.size > 0 && left.has(JSON.stringify(path))) return true
    const role = roleAt([step.method, ...path])
    return role === 'condition' || role === 'variable'
  }
  return yield* fill(playing, body, [], isLeft)
}

/** A value with its variables filled in. */
export function* fillValue(playing: Playing, value: Plain): Play<Plain> {
  return holdsVariable(value) ? yield* fill(playing, value, [], () => false) : value
}

function* fill(
  playing: Playing,
  value: Plain,
  path: Path,
  isLeft: (path: Path) => boolean,
): Play<Plain> {
  if (!holdsVariable(value) || isLeft(path)) return value
  if (typeof value === 'string') return yield* fillText(playing, value)
  if (Array.isArray(value)) {
    const list: Plain[] = []
    for (const [index, one] of value.entries())
      list.push(yield* fill(playing, one, [...path, index], isLeft))
    return list
  }
  if (!isMap(value)) return value
  const map: PlainMap = {}
  for (const [key, one] of Object.entries(value))
    put(map, key, yield* fill(playing, one, [...path, key], isLeft))
  return map
}

const holding = new WeakMap<object, boolean>()

/** Whether something would be filled in, anywhere in a value. */
function holdsVariable(value: Plain): boolean {
  if (typeof value === 'string') return /[$%]\{/.test(value) && !isDocument(value)
  if (typeof value !== 'object' || value === null) return false
  const before = holding.get(value)
  if (before !== undefined) return before
  const holds = Object.values(value).some(holdsVariable)
  holding.set(value, holds)
  return holds
}

/** A text with its variables filled in; one that is nothing but a placeholder keeps the type of what it stands for. */
function* fillText(playing: Playing, text: string): Play<Plain> {
  const placeholders = placeholdersIn(text).filter(({ closed }) => closed)
  const [first] = placeholders
  if (first && first.start === 0 && first.end === text.length)
    return (yield* heldBy(playing, first.inner)) ?? ''
  let filled = ''
  let from = 0
  for (const { start, end, inner } of placeholders) {
    filled += text.slice(from, start) + asText(yield* heldBy(playing, inner))
    from = end
  }
  return filled + text.slice(from)
}

/** What a placeholder stands for. */
function* heldBy(playing: Playing, inner: string): Play<Plain | undefined> {
  return isLookUp(inner) ? lookedUp(playing, inner.trim()) : yield* evaluate(playing, inner)
}

/** The value of a variable; what is odd about it is noted. */
export function lookedUp(playing: Playing, path: string): Plain | undefined {
  const { value, scope, isBare } = lookUp(playing.state, path)
  if (value === undefined && keysOf(path).at(-1) === 'length') {
    note(
      playing,
      'length-looked-up',
      `“${path}” is looked up as a variable, and there is none: write (${path}) for the length.`,
    )
  } else if (value === undefined) {
    note(playing, 'unset-variable', `“${path}” isn’t set: it is an empty text.`)
  } else if (isBare && scope === 'call') {
    note(
      playing,
      'found-in-call',
      `“${path}” was found in call: SignalWire’s pages disagree whether it is looked for there. Write call.${path}.`,
      true,
    )
  }
  return value
}

/** Runs a JavaScript expression; where it fails and the call goes on, the step is skipped. */
export function* evaluate(
  playing: Playing,
  source: string,
  asks: { isCondition?: true } = {},
): Play<Plain | undefined> {
  const refusal = refusalOf(source)
  if (refusal !== undefined) {
    yield* fail(playing, 'relay_script_js_eval_error', `“${shorten(source, 60)}”: ${refusal}`)
    throw stepSkipped
  }
  if (/\bparams\b/.test(source) && source.includes('+') && !/parse|Number/.test(source)) {
    const text = '+ joins parameters as texts: 1 and 2 give 12. Write parseInt(…) around each.'
    note(playing, 'params-are-text', text, true)
  }
  const { vars, envs, call, params } = playing.state
  const scope = { vars, envs, call, params }
  const answer = yield { kind: 'expression', step: playing.step, source, scope, ...asks }
  if (answer.kind !== 'expression') return undefined
  if (!('error' in answer)) return answer.value
  const why = `“${shorten(source, 60)}” can’t be worked out: ${answer.error}`
  yield* fail(playing, 'relay_script_js_eval_error', why)
  throw stepSkipped
}

/** Whether a JavaScript condition is true. */
export function* test(playing: Playing, when: string): Play<boolean> {
  if (!/[$%]\{/.test(when)) return Boolean(yield* evaluate(playing, when, { isCondition: true }))
  note(
    playing,
    'braces-in-condition',
    'Braces in a condition may give something else than is meant: its variables are meant to be written bare.',
    true,
  )
  const bare = withoutBraces(when) ?? asText(yield* fillText(playing, when))
  return Boolean(yield* evaluate(playing, bare, { isCondition: true }))
}
