import {
  type FieldShape,
  type Flow,
  getIn,
  type Path,
  type Plain,
  removeField,
  type Step,
  setField,
  type TextEdit,
} from '../../swml/index.ts'
import type { Form } from '../createForm.ts'
import { asWritten, bringBack, isUntouched, type Kept, keep, keptOf } from './keptForms.ts'
import { recastMost } from './recast.ts'
import { sayForm } from './sayForm.ts'

/** Another form of a value: which, what it is called, its shape, and what it starts with where nothing comes along. */
export type NewForm = { key: string; title: string; shape: FieldShape; start: Plain | undefined }

/**
 * Gives a place another form. What was edited since that form was given up comes along as far as it fits; else what it
 * held comes back, as it was written. What doesn't fit is kept for when its own form is chosen again.
 */
export function changeForm(form: Form, path: Path, old: string, next: NewForm): void {
  form.leave()
  form.write((flow, step, at) => {
    const value = getIn(step.value, path)
    const kept = keptOf(form, path, next.key)
    const back = isUntouched(kept, { name: old, value }) ? kept : undefined
    const moved = back || value === undefined ? undefined : recastMost(next.shape, value)
    const again = back ?? (moved ? undefined : kept)
    const start = again?.value ?? moved?.value ?? next.start
    const edits =
      bringBack(flow, back) ?? editsFor(flow, step, [...at, ...path], value, start, again)
    const now = { name: next.key, value: start, isPart: moved?.whole === false }
    keep(form, flow, step, path, { name: old, place: path, value }, now, edits)
    sayForm(form, next.title, value !== undefined && again === undefined && moved?.whole !== true)
    return edits
  }, `Use ${next.title}`)
  form.leave()
}

/**
 * Shows a value, as it is, in another form that takes it too; where it isn't edited there, it comes back with its own.
 */
export function showInForm(form: Form, path: Path, old: string, next: string): void {
  const now = form.current()
  if (now === undefined) return
  const value = getIn(now.step.value, path)
  const there = { name: next, value, isPart: false }
  keep(form, now.flow, now.step, path, { name: old, place: path, value }, there, [])
}

function editsFor(
  flow: Flow,
  step: Step,
  path: Path,
  value: Plain | undefined,
  start: Plain | undefined,
  kept: Kept | undefined,
): readonly TextEdit[] {
  if (kept !== undefined) return asWritten(flow, step, path, setField(flow, path, kept.value), kept)
  if (start !== undefined) return setField(flow, path, start)
  // Without its body a step would be none: then it stays, empty.
  if (path.length === step.path.length + 1) return setField(flow, path, null)
  return value === undefined ? [] : removeField(flow, path)
}
