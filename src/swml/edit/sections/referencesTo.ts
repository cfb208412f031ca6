import type { Field } from '../../methods/field.ts'
import { bodyOf, fieldAt } from '../../methods/fieldsOf.ts'
import { methods } from '../../methods/index.ts'
import { get, isMap } from '../../plain.ts'
import { allSteps } from '../../read/findSteps.ts'
import type { Flow, Path, Plain, Step } from '../../types.ts'

/** A place in the text that names a section or label. */
export type Reference = { step: Step; path: Path; name: string }

/** Every place that names something of this kind, found by what the catalogue says of its fields. */
export function allReferences(flow: Flow, kind: Field['refersTo']): Reference[] {
  return allSteps(flow).flatMap((step) => referencesIn(step, kind))
}

/** The places in one step's own value, without the steps nested in it. */
export function referencesIn(step: Step, kind: Field['refersTo']): Reference[] {
  const { method, value, path } = step
  const body = step.form === 'map' ? bodyOf(method) : undefined
  if (!body || value === undefined) return []
  const found = new Map<string, Reference>()
  const add = (inner: Path, name: string) =>
    found.set(JSON.stringify(inner), { step, path: [...path, method, ...inner], name })
  const short = methods.get(method)?.stringForm
  if (typeof value === 'string' && short !== undefined) {
    if (fieldAt(method, [short])?.refersTo === kind) add([], value)
  } else walk(body, value, [], kind, add)
  return [...found.values()]
}

function walk(
  field: Field,
  value: Plain,
  path: Path,
  kind: Field['refersTo'],
  add: (path: Path, name: string) => void,
): void {
  if (field.refersTo === kind && typeof value === 'string') add(path, value)
  const { shape } = field
  if (shape.kind === 'object') {
    for (const inner of shape.fields) {
      const at = get(value, inner.name)
      if (at !== undefined) walk(inner, at, [...path, inner.name], kind, add)
    }
  } else if (shape.kind === 'map' && isMap(value)) {
    for (const [name, at] of Object.entries(value)) walk(shape.of, at, [...path, name], kind, add)
  } else if (shape.kind === 'list' && Array.isArray(value)) {
    value.forEach((at, index) => {
      walk(shape.of, at, [...path, index], kind, add)
    })
  } else if (shape.kind === 'union') {
    for (const form of shape.forms) walk(form.of, value, path, kind, add)
  }
}
