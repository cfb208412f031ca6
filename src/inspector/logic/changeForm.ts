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
import type { Form, Kept } from '../createForm.ts'
import { sourceAt } from '../sourceAt.ts'
import { valueTextEdits } from './valueTextEdits.ts'

/** Another form of a value: which, what it is called, and what it starts with. */
export type NewForm = { key: string; title: string; start: Plain | undefined }

/**
 * Gives a place another form: what stood in the old one is kept and comes back, as it was written, when that form is
 * chosen again; undo brings it back, too.
 */
export function changeForm(form: Form, path: Path, old: string, next: NewForm): void {
  const now = form.current()
  const value = now && getIn(now.step.value, path)
  if (value === undefined) return
  form.leave()
  form.kept.set(keyOf(path, old), { value, text: sourceAt(form, path) })
  const kept = form.kept.get(keyOf(path, next.key))
  form.write(
    (flow, step, at) => editsFor(flow, step, [...at, ...path], path.length === 0, next, kept),
    `Use ${next.title}`,
  )
  form.leave()
  form.ports.announce(`${next.title}. What was there is kept: choose its form again, or undo.`)
}

export function keyOf(path: Path, form: string): string {
  return JSON.stringify([path, form])
}

function editsFor(
  flow: Flow,
  step: Step,
  path: Path,
  whole: boolean,
  next: NewForm,
  kept: Kept | undefined,
): readonly TextEdit[] {
  if (kept !== undefined) {
    return kept.text === undefined
      ? setField(flow, path, kept.value)
      : valueTextEdits(flow, step, path, kept.text, kept.value)
  }
  if (next.start !== undefined) return setField(flow, path, next.start)
  // A body and an item of a list stay where they are, empty; anything else is taken out until it is filled in.
  if (whole || typeof path.at(-1) === 'number') return setField(flow, path, null)
  return removeField(flow, path)
}
