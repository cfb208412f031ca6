import {
  type Flow,
  getIn,
  isMap,
  type Path,
  type Plain,
  type Step,
  setField,
  sharedAt,
} from '../../swml/index.ts'

/** Why a place within a step can't be changed in the form, with the other place where one can be named. */
export function repeatedWords(flow: Flow, step: Step, path: Path): string {
  const place = [...step.path, step.method, ...path]
  const [own, within] = [sharedAt(flow, place), sharedAt(flow, [...place, 0])]
  return [own, within].find((shared) => shared?.editable === false)?.reason ?? general
}

const general =
  'The code repeats this in other places (with & and *), so it can only be changed in the code.'

/**
 * Whether a place within a step can't be changed on its own, since the code repeats it elsewhere or takes it from there.
 * `whole`: the value as one; else, of a map or a list, whether nothing in it can be changed either.
 */
export function isRepeated(flow: Flow, step: Step, path: Path, whole: boolean): boolean {
  if (!hasMarks(flow)) return false
  // Where the step itself has no marks it can only be repeated as one.
  const { start, end } = step.range
  if (path.length > 0 && !marks.test(flow.text.slice(start, end))) return false
  return isClosed(flow, step, path, whole)
}

function isClosed(flow: Flow, step: Step, path: Path, whole: boolean): boolean {
  const value = getIn(step.value, path)
  if (!isRefused(flow, step, path, value, whole)) return false
  const inner = whole ? [] : keysOf(value)
  return inner.every((key) => isClosed(flow, step, [...path, key], false))
}

/** Whether the flow repeats anything at all. */
export function hasMarks({ requiresFullParse, text }: Flow): boolean {
  return requiresFullParse && marks.test(text)
}

const marks = /[&*]/

function keysOf(value: Plain | undefined): (string | number)[] {
  if (Array.isArray(value)) return [...value.keys()]
  return isMap(value) ? Object.keys(value) : []
}

const trials = new WeakMap<Flow, Map<string, boolean>>()

/** Asked of the language by a trial, so that it is what an edit would meet: another value, or one more entry. */
function isRefused(
  flow: Flow,
  step: Step,
  path: Path,
  value: Plain | undefined,
  whole: boolean,
): boolean {
  const known = trials.get(flow) ?? new Map<string, boolean>()
  trials.set(flow, known)
  const key = JSON.stringify([step.path, path, whole])
  const before = known.get(key)
  if (before !== undefined) return before
  const place = [...step.path, step.method, ...path]
  const entry = whole ? [] : Array.isArray(value) ? [value.length] : isMap(value) ? ['trial'] : []
  const edits = setField(flow, [...place, ...entry], `${JSON.stringify(value)} trial`)
  known.set(key, edits.length === 0)
  return edits.length === 0
}
