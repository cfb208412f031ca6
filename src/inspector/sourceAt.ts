import { type Path, rangesAt } from '../swml/index.ts'
import type { Form } from './createForm.ts'
import { dedent } from './logic/dedent.ts'

/** A value as it is written in the flow, moved to the left margin; undefined where it isn't in the text. */
export function sourceAt(form: Form, path: Path): string | undefined {
  const now = form.current()
  if (now === undefined) return undefined
  const range = rangesAt(now.flow, [...now.value, ...path])?.value
  if (range === undefined || range.end <= range.start) return undefined
  return dedent(now.flow.text, range.start, range.end)
}
