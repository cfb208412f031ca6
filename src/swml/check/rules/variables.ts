import { placeholdersIn } from '../expression/placeholders.ts'
import type { Finding, StepRule } from '../rule.ts'

/** `${…}` that is never closed, or has nothing in it. */
export const variables: StepRule = {
  reports: [
    {
      code: 'variable-broken',
      severity: 'warning',
      finds: 'A variable that is opened with ${ or %{ and never closed, or has no name.',
    },
  ],
  check: ({ definition, texts }) =>
    definition
      ? texts.flatMap(({ text, path }) =>
          broken(text).map((found) => ({ ...found, code: 'variable-broken', path })),
        )
      : [],
}

function broken(text: string): Pick<Finding, 'message' | 'within'>[] {
  // A long text (a prompt) may well speak of such marks.
  if (text.length > 1000) return []
  const placeholders = placeholdersIn(text)
  const empty = placeholders.find(({ closed, inner }) => closed && inner.trim() === '')
  if (empty) {
    const { start, end } = empty
    const message = `${text.slice(start, end)} names no variable: write its name between the braces, e.g. \${call.from}.`
    return [{ message, within: { start, end } }]
  }
  const open = placeholders.find(({ closed }) => !closed)
  if (!open) return []
  const shown = text.slice(open.start, open.start + 20)
  const message = `${shown} is never closed: add a } behind the variable’s name.`
  return [{ message, within: { start: open.start, end: open.end } }]
}
