import {
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
import { asWritten, bringBack, type Kept, keeping, keptOf } from './keptForms.ts'

/** Another form of a value: which, what it is called, and what it starts with. */
export type NewForm = { key: string; title: string; start: Plain | undefined }

/**
 * Gives a place another form: what stood in the old one is kept and comes back, as it was written, when that form is
 * chosen again; undo brings it back, too.
 */
export function changeForm(form: Form, path: Path, old: string, next: NewForm): void {
  const now = form.current()
  if (now === undefined) return
  const value = getIn(now.step.value, path)
  const kept = keptOf(form, path, next.key)
  keeping(form, path, { name: old, place: path, value }, () =>
    form.write(
      (flow, step, at) =>
        bringBack(flow, kept) ?? editsFor(flow, step, [...at, ...path], value, next, kept),
      `Use ${next.title}`,
    ),
  )
  form.ports.announce(
    kept === undefined && value !== undefined
      ? `${next.title}. What was there is kept: choose its form again, or undo.`
      : next.title,
  )
}

function editsFor(
  flow: Flow,
  step: Step,
  path: Path,
  value: Plain | undefined,
  next: NewForm,
  kept: Kept | undefined,
): readonly TextEdit[] {
  if (kept !== undefined) return asWritten(flow, step, path, setField(flow, path, kept.value), kept)
  if (next.start !== undefined) return setField(flow, path, next.start)
  // Without its body a step would be none: then it stays, empty.
  if (path.length === step.path.length + 1) return setField(flow, path, null)
  return value === undefined ? [] : removeField(flow, path)
}
