import type * as z from 'zod/mini'
import { getIn } from '../plain.ts'
import type { Path, Plain } from '../types.ts'
import { fieldAt } from './fieldsOf.ts'
import { methods } from './index.ts'
import { messageOf, type ValueCode } from './messageOf.ts'

/** What is wrong with a part of a step's value; `path` is relative to the value in its full form (`bodyValue`). */
export type ValueProblem = { code: ValueCode; message: string; path: Path }

type Issue = z.core.$ZodIssue

/**
 * Holds a step's value, in its full form, against its method's schema. No problems for an unknown method.
 * Nested steps and unknown properties are not looked at here.
 */
export function checkValue(method: string, body: Plain): ValueProblem[] {
  const definition = methods.get(method)
  if (!definition) return []
  const result = definition.schema.safeParse(body)
  if (result.success) return []
  return result.error.issues.flatMap((issue) => problemsOf(method, body, issue, []))
}

function problemsOf(method: string, body: Plain, issue: Issue, base: Path): ValueProblem[] {
  const path = [...base, ...issue.path.map((key) => (typeof key === 'symbol' ? '' : key))]
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = nearestForm(issue.errors)
    if (nearest) return nearest.flatMap((inner) => problemsOf(method, body, inner, path))
  }
  const field = fieldAt(method, path)
  const said = messageOf(issue, getIn(body, path), field, path)
  return [{ ...said, path }]
}

/** Of a union's forms the one that was most likely meant; undefined where none is near. */
function nearestForm(forms: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const [first, second] = forms
  // A value or a variable: what is wrong with the value is what helps. The variable's own complaint is a pattern.
  if (first && second?.[0] && forms.length === 2 && isVariablePattern(second[0])) return first
  const near = forms.filter((issues) => issues.every((issue) => !aboutWhole(issue)))
  return near.toSorted((a, b) => a.length - b.length)[0]
}

function isVariablePattern(issue: Issue): boolean {
  return (
    issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_format')
  )
}

/** It is another kind of thing altogether. */
function aboutWhole(issue: Issue): boolean {
  return (
    issue.path.length === 0 &&
    (issue.code === 'invalid_type' ||
      issue.code === 'invalid_value' ||
      issue.code === 'invalid_union')
  )
}
