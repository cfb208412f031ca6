import {
  type Flow,
  type Path,
  type Plain,
  readFlow,
  type Step,
  stepAt,
  type TextEdit,
} from '../../swml/index.ts'
import { applyEdits } from '../../text/applyEdits.ts'
import { minimalEdit } from '../../text/minimalEdit.ts'
import type { Form } from '../createForm.ts'
import { sourceIn } from '../sourceAt.ts'
import { sameInOrder } from './sameInOrder.ts'
import { valueTextEdits } from './valueTextEdits.ts'

/** What stood in a form that was given up for another. */
export type Kept = {
  value: Plain
  /** As it was written. */
  text: string | undefined
  /** The whole text before it was given up, and what it has become by nothing but choosing forms. */
  before: string
  after: string
  /** The form that took its place, and what was put there: as long as that stands, nothing was edited since. */
  now: { name: string; value: Plain | undefined; isPart: boolean }
}

/** A place with what stands there in its form. */
export type InForm = { name: string; place: Path; value: Plain | undefined }

/** What is kept of a form at a place, for as long as its step lives. */
export function keptOf(form: Form, path: Path, name: string): Kept | undefined {
  return form.kept.get(keyOf(path, name))
}

/** Whether nothing was edited since a form was given up: then it comes back whole. */
export function isUntouched(
  kept: Kept | undefined,
  old: Pick<InForm, 'name' | 'value'>,
): kept is Kept {
  return kept !== undefined && kept.now.name === old.name && sameInOrder(kept.now.value, old.value)
}

/** Keeps what stands in a form that is given up by these edits, which put `next` in its place. */
export function keep(
  form: Form,
  flow: Flow,
  step: Step,
  path: Path,
  old: InForm,
  next: Kept['now'],
  edits: readonly TextEdit[],
): void {
  const before = flow.text
  const after = applyEdits(before, edits)
  // Whoever goes through several forms still comes back to the first as it was.
  for (const [key, kept] of form.kept) {
    if (kept.after === before) kept.after = after
    if (isAt(key, path) && isUntouched(kept, old)) {
      kept.now = { ...next, isPart: next.isPart || kept.now.isPart }
    }
  }
  if (old.value === undefined) return
  const text = sourceIn(flow, [...step.path, step.method, ...old.place])
  form.kept.set(keyOf(path, old.name), { value: old.value, text, before, after, now: next })
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

function isAt(key: string, path: Path): boolean {
  return key.startsWith(`[${JSON.stringify(path)},`)
}
