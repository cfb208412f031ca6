import { bodyValue } from '../../methods/bodyValue.ts'
import type { Field, FieldShape } from '../../methods/field.ts'
import { bodyOf } from '../../methods/fieldsOf.ts'
import { methods } from '../../methods/index.ts'
import { get, isMap } from '../../plain.ts'
import { startsWith } from '../../tree/paths.ts'
import type { Path, Plain, Step } from '../../types.ts'

/**
 * A place in a step's value where branches are written, as its schema says.
 * `tests`: a list of tests, each with its steps. `cases`: a map of values to steps. `single`: one list under a name.
 */
export type BranchKind = (
  | { kind: 'tests'; condition: string; list: string; otherwise: string | undefined }
  | { kind: 'cases'; required: Readonly<Record<string, Plain>> }
  | { kind: 'single' }
) & {
  /** Inside the step's value: of the list, the map, or the one list of steps. */
  path: Path
  /** In words, where the way has a name of its own: "Otherwise", "On return". */
  title: string
  /** Something is written there. */
  exists: boolean
}

/** Every place where this step has, or could have, branches; none where its method knows none. */
export function branchKinds(step: Step): BranchKind[] {
  const definition = step.notation === 'malformed' ? undefined : methods.get(step.method)
  const body = bodyOf(step.method)
  if (!body || !definition?.branches) return []
  const found: BranchKind[] = []
  const result = definition.sets?.[0]?.name ?? ''
  waysIn(body, bodyValue(definition, step.value), [], { add: (way) => found.push(way), result })
  // Several forms of one body may know the same place.
  const byPlace = new Map(found.map((way) => [`${way.kind} ${JSON.stringify(way.path)}`, way]))
  return [...byPlace.values()]
}

/** The way that a list of steps (inside the step's value) belongs to. */
export function branchKindOf(ways: readonly BranchKind[], list: Path): BranchKind | undefined {
  const is = (way: BranchKind, behind: number) =>
    list.length === way.path.length + behind && startsWith(list, way.path)
  return ways.find((way) => is(way, way.kind === 'tests' ? 2 : way.kind === 'cases' ? 1 : 0))
}

type Found = { add: (way: BranchKind) => void; result: string }

function waysIn(field: Field, value: Plain | undefined, path: Path, found: Found): void {
  const { shape } = field
  if (shape.kind === 'object') inObject(shape, value, path, found)
  else if (shape.kind === 'list') {
    const test = testOf(shape)
    const exists = Array.isArray(value)
    if (test) found.add({ kind: 'tests', ...test, path, title: field.title ?? '', exists })
    else if (exists)
      value.forEach((item, index) => {
        waysIn(shape.of, item, [...path, index], found)
      })
  } else if (shape.kind === 'union') {
    const forms = shape.forms.filter((form) => value === undefined || isLike(form.shape, value))
    for (const form of forms) {
      if (form.shape.kind === 'steps') found.add(single(field, path, value))
      else waysIn({ ...form.of, ...titled(field, form.of) }, value, path, found)
    }
  }
}

function inObject(
  shape: Extract<FieldShape, { kind: 'object' }>,
  value: Plain | undefined,
  path: Path,
  found: Found,
): void {
  const lacksCases = shape.fields.some(
    (field) => isCases(field) && field.required && get(value, field.name) === undefined,
  )
  for (const field of shape.fields) {
    const inner = [...path, field.name]
    const at = get(value, field.name)
    if (field.shape.kind === 'steps') {
      // What runs otherwise can't stand alone.
      if (!lacksCases || at !== undefined) found.add(single(field, inner, at))
    } else if (isCases(field)) {
      const required = requiredBeside(shape.fields, field, value, found.result)
      found.add({
        kind: 'cases',
        required,
        path: inner,
        title: field.title ?? '',
        exists: isMap(at),
      })
    } else if (mayBranch(field)) waysIn(field, at, inner, found)
  }
}

function isCases({ shape }: Field): boolean {
  return shape.kind === 'map' && shape.value.kind === 'steps'
}

function single(field: Field, path: Path, value: Plain | undefined): BranchKind {
  return { kind: 'single', path, title: field.title ?? field.name, exists: value !== undefined }
}

/** A list item with a condition and its steps, which makes a list of tests. */
function testOf(shape: Extract<FieldShape, { kind: 'list' }>) {
  const { item } = shape
  if (item.kind !== 'object') return undefined
  const condition = item.fields.find((field) => field.role === 'condition')
  const [list, otherwise] = item.fields.filter((field) => field.shape.kind === 'steps')
  if (!condition || !list) return undefined
  return { condition: condition.name, list: list.name, otherwise: otherwise?.name }
}

/** What has to be written along with the first case: the variable that is looked at. */
function requiredBeside(
  fields: readonly Field[],
  cases: Field,
  value: Plain | undefined,
  result: string,
): Record<string, Plain> {
  const missing = fields.filter(
    (field) =>
      field !== cases &&
      field.required &&
      field.role === 'variable' &&
      get(value, field.name) === undefined,
  )
  return Object.fromEntries(missing.map((field) => [field.name, result]))
}

/** Only these can hold lists of steps; looking into all others would cost much for nothing. */
function mayBranch({ shape }: Field): boolean {
  return shape.kind === 'list' || shape.kind === 'union'
}

function isLike(shape: FieldShape, value: Plain): boolean {
  if (Array.isArray(value)) return shape.kind === 'list' || shape.kind === 'steps'
  return isMap(value) ? shape.kind === 'object' : value === null && shape.kind === 'steps'
}

function titled(outer: Field, inner: Field): { title: string } {
  return { title: outer.title ?? inner.title ?? '' }
}
