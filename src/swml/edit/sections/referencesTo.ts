import type { Field } from '../../methods/field.ts'
import { bodyOf, fieldAt } from '../../methods/fieldsOf.ts'
import { methods } from '../../methods/index.ts'
import { get, getIn, isMap } from '../../plain.ts'
import { branchPlaces } from '../../read/branchPlaces.ts'
import { toPlain } from '../../syntax/toPlain.ts'
import { allSteps } from '../../tree/eachStep.ts'
import type { Flow, Path, Plain, Step } from '../../types.ts'
import { draftAt } from '../draft.ts'
import { containerAt } from '../insertField.ts'

/** A place in the text that names a section or label. */
export type Reference = { step: Step; path: Path; name: string }

/**
 * Every place that names something of this kind, found by what the catalogue says of its fields; also below the
 * further methods of a step that has several, which are no steps of the flow.
 */
export function allReferences(flow: Flow, kind: Field['refersTo']): Reference[] {
  return allSteps(flow).flatMap((step) => [
    ...referencesIn(step, kind),
    ...besides(flow, step).flatMap(([method, value]) =>
      referencesBelow(method, value, [...step.path, method], kind).map((each) => ({
        ...each,
        step,
      })),
    ),
  ])
}

/** The places in one step's own value, without the steps nested in it. */
export function referencesIn(step: Step, kind: Field['refersTo']): Reference[] {
  const { method, value, path } = step
  if (step.notation !== 'map' || value === undefined) return []
  return named(method, value, [...path, method], kind).map((each) => ({ ...each, step }))
}

type Named = Omit<Reference, 'step'>

/** What a method's value names itself. `base`: the value's own path. */
function named(method: string, value: Plain, base: Path, kind: Field['refersTo']): Named[] {
  const body = bodyOf(method)
  if (!body) return []
  const found = new Map<string, Named>()
  const add = (inner: Path, name: string) =>
    found.set(JSON.stringify(inner), { path: [...base, ...inner], name })
  const short = methods.get(method)?.stringForm
  if (typeof value === 'string' && short !== undefined) {
    if (fieldAt(method, [short])?.refersTo === kind) add([], value)
  } else walk(body, value, [], kind, add)
  return [...found.values()]
}

/** What a method's value names, with all steps nested in it. */
function referencesBelow(
  method: string,
  value: Plain,
  base: Path,
  kind: Field['refersTo'],
): Named[] {
  const nested = branchPlaces(method, value).flatMap(({ path }) => {
    const list = getIn(value, path)
    return (Array.isArray(list) ? list : []).flatMap((item, index) =>
      (isMap(item) ? Object.entries(item) : []).flatMap(([inner, at]) =>
        referencesBelow(inner, at, [...base, ...path, index, inner], kind),
      ),
    )
  })
  return [...named(method, value, base, kind), ...nested]
}

/** The further methods of a step with their values: read again, since a step knows only those of its first. */
function besides(flow: Flow, step: Step): [method: string, value: Plain][] {
  if (step.otherKeys.length === 0) return []
  const draft = draftAt(flow, step.path)
  const node = draft && containerAt(draft, step.path)?.node
  const value = node?.kind === 'map' ? toPlain(node) : undefined
  return step.otherKeys.flatMap((key) => {
    const at = get(value, key)
    return at === undefined ? [] : [[key, at]]
  })
}

function walk(
  field: Field,
  value: Plain,
  path: Path,
  kind: Field['refersTo'],
  add: (path: Path, name: string) => void,
): void {
  const isNumber = kind === 'label' && typeof value === 'number'
  if (field.refersTo === kind && (typeof value === 'string' || isNumber)) add(path, String(value))
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
