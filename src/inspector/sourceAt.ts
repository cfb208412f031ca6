import { type Flow, type Path, rangesAt } from '../swml/index.ts'
import type { Form } from './createForm.ts'
import { dedent } from './logic/dedent.ts'

/** A value of the form's step as it is written in the flow now; undefined where it isn't in the text. */
export function sourceAt(form: Form, path: Path): string | undefined {
  const now = form.current()
  return now && sourceIn(now.flow, [...now.value, ...path])
}

/** A value as it is written in a flow, moved to the left margin; undefined where it isn't in the text. */
export function sourceIn(flow: Flow, path: Path): string | undefined {
  const range = rangesAt(flow, path)?.value
  if (range === undefined || range.end <= range.start) return undefined
  return dedent(flow.text, range.start, range.end)
}
