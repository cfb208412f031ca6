import {
  applyEdits,
  type Flow,
  minimalEdit,
  type Path,
  type Plain,
  readFlow,
  type Step,
  stepAt,
  type TextEdit,
} from '../../swml/index.ts'
import type { Form } from '../createForm.ts'
import { sourceAt } from '../sourceAt.ts'
import { valueTextEdits } from './valueTextEdits.ts'

/** What stood in a form that was given up for another. */
export type Kept = {
  value: Plain
  /** As it was written. */
  text: string | undefined
  /** The whole text before it was given up, and what it has become by nothing but choosing forms. */
  before: string
  after: string
}

/** What is kept of a form at a place, for as long as there is undo. */
export function keptOf(form: Form, path: Path, name: string): Kept | undefined {
  return form.kept.get(keyOf(path, name))
}

/** Runs a change from one form to another, and keeps what stood in the old one. */
export function keeping(
  form: Form,
  path: Path,
  old: { name: string; place: Path; value: Plain | undefined },
  change: () => void,
): void {
  const text = () => form.document.store.getState().text
  const before = text()
  const source = old.value === undefined ? undefined : sourceAt(form, old.place)
  form.leave()
  change()
  form.leave()
  const after = text()
  // Whoever goes through several forms still comes back to the first as it was.
  for (const kept of form.kept.values()) if (kept.after === before) kept.after = after
  if (old.value !== undefined) {
    form.kept.set(keyOf(path, old.name), { value: old.value, text: source, before, after })
  }
}

/** The edits that bring back every byte, where nothing else has changed since the form was given up. */
export function bringBack(flow: Flow, kept: Kept | undefined): readonly TextEdit[] | undefined {
  return kept !== undefined && kept.after === flow.text
    ? minimalEdit(flow.text, kept.before)
    : undefined
}

/**
 * Edits that write a kept value, made so that it also stands as it was written: what its own style would lose
 * (comments, quotes) is put over it in a text that has the value already.
 */
export function asWritten(
  flow: Flow,
  step: Step,
  place: Path,
  written: readonly TextEdit[],
  kept: Pick<Kept, 'value' | 'text'>,
): readonly TextEdit[] {
  if (kept.text === undefined) return written
  const text = applyEdits(flow.text, written)
  const next = readFlow(text)
  const there = stepAt(next, step.path)
  if (there === undefined) return written
  const exact = valueTextEdits(next, there, place, kept.text, kept.value)
  return minimalEdit(flow.text, applyEdits(text, exact))
}

function keyOf(path: Path, name: string): string {
  return JSON.stringify([path, name])
}
