import {
  type FieldShape,
  type Flow,
  get,
  getIn,
  isMap,
  type Path,
  type Plain,
  removeField,
  renameKey,
  type Step,
  setField,
  type TextEdit,
} from '../../swml/index.ts'
import type { Form } from '../createForm.ts'
import { fullBody } from './fullBody.ts'
import { asWritten, bringBack, isUntouched, type Kept, keep, keptOf } from './keptForms.ts'
import { recastMost } from './recast.ts'
import { sayForm } from './sayForm.ts'

type ObjectShape = Extract<FieldShape, { kind: 'object' }>

/**
 * Puts one of several properties that stand for each other in place of another, as one change. What was edited since
 * that one was given up comes along as far as it fits; else what it held comes back. What doesn't fit is kept for when
 * its own property is chosen again.
 */
export function changeProperty(
  form: Form,
  shape: ObjectShape,
  path: Path,
  old: string,
  name: string,
): void {
  if (old === name) return
  const wanted = shape.fields.find((field) => field.name === name)?.shape
  const title = shape.forms?.titles[name] ?? name
  form.leave()
  form.write((flow, step, at) => {
    const value = path.length === 0 ? fullBody(step) : getIn(step.value, path)
    const there = get(value, old)
    const kept = keptOf(form, path, name)
    const back = isUntouched(kept, { name: old, value: there }) ? kept : undefined
    const moved = back || !wanted || there === undefined ? undefined : recastMost(wanted, there)
    const again = back ?? (moved ? undefined : kept)
    const next = again ?? (moved && { value: moved.value, text: undefined })
    const edits =
      bringBack(flow, back) ??
      editsFor(flow, step, [...at, ...path], path, { old, name, there }, next)
    const now = { name, value: next?.value, isPart: moved?.whole === false }
    keep(form, flow, step, path, { name: old, place: [...path, old], value: there }, now, edits)
    sayForm(form, title, there !== undefined && again === undefined && moved?.whole !== true)
    return edits
  }, `Use ${title}`)
  form.leave()
}

type Next = Pick<Kept, 'value' | 'text'>

function editsFor(
  flow: Flow,
  step: Step,
  path: Path,
  inner: Path,
  { old, name, there }: { old: string; name: string; there: Plain | undefined },
  next: Next | undefined,
): readonly TextEdit[] {
  // A short body (`play: say:Hi`) has no keys yet: it is written in full.
  if (!isMap(getIn(step.value, inner))) {
    if (there === undefined && next === undefined) return []
    return setField(flow, path, next === undefined ? {} : { [name]: next.value })
  }
  const at = [...path, old]
  const to = [...path, name]
  if (next === undefined) return there === undefined ? [] : removeField(flow, at)
  const written =
    there === undefined
      ? setField(flow, to, next.value)
      : [...renameKey(flow, at, name), ...setField(flow, at, next.value)]
  return asWritten(flow, step, to, written, next)
}
