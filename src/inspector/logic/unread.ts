import type { Path, Plain } from '../../swml/index.ts'
import type { Form } from '../createForm.ts'
import { sourceAt } from '../sourceAt.ts'
import { fieldName } from './fieldName.ts'

/** YAML that was typed and can't be read, and what the flow said there instead. */
export type Unread = { text: string; instead: string }

/** A value as it is written in the flow; '' where there is none. */
export function yamlAt(form: Form, path: Path, value: Plain | undefined): string {
  return value === undefined ? '' : (sourceAt(form, path) ?? JSON.stringify(value, null, 2))
}

/**
 * What was typed for a value and couldn't be read when its form was left, unless the flow says something else by now.
 */
export function unreadAt(form: Form, path: Path, value: Plain | undefined): string | undefined {
  return stillUnread(form, fieldName(path), yamlAt(form, path, value))
}

/** The same for any place that has a name in this form. */
export function stillUnread(form: Form, place: string, now: string): string | undefined {
  const left = form.unread.get(place)
  return left?.instead === now ? left.text : undefined
}
