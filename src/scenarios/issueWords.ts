import type * as z from 'zod/mini'
import { getIn, isMap, type Path, type Plain } from '../swml/index.ts'

type Issue = z.core.$ZodIssue

/** What is wrong, in plain words, and where: a path within the scenario. */
export function issueWords(
  issue: Issue,
  value: Plain | undefined,
): { message: string; path: Path }[] {
  const path = pathOf(issue)
  if (issue.code === 'invalid_union') return unionWords(issue, value, path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      message: `“${key}” isn’t known here.`,
      path: [...path, key],
    }))
  return [{ message: wordsOf(issue, value, String(path.at(-1) ?? 'A scenario')), path }]
}

function wordsOf(issue: Issue, value: Plain | undefined, name: string): string {
  if (issue.code === 'invalid_format' || issue.code === 'custom') return issue.message
  if (value === undefined) return `“${name}” is missing.`
  if (issue.code === 'too_small')
    return typeof value === 'string' ? `“${name}” is empty.` : `“${name}” must be 1 or more.`
  if (issue.code === 'invalid_value')
    return `“${name}” must be ${issue.values.map(shown).join(', ')}.`
  const wanted = issue.code === 'invalid_type' ? kinds[issue.expected] : undefined
  if (wanted === undefined) return `“${name}” doesn’t fit here.`
  const isQuotable = issue.code === 'invalid_type' && issue.expected === 'string'
  const hint = isQuotable && typeof value !== 'object' ? ': put it in quotes' : ''
  return `“${name}” must be ${wanted}${hint}.`
}

const kinds: Partial<Record<string, string>> = {
  string: 'a text',
  object: 'a map',
  record: 'a map',
  array: 'a list',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
}

const shown = (value: unknown) => String(value)

/** Of several forms, what is wrong with the one that is nearest to what is written. */
function unionWords(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  value: Plain | undefined,
  path: Path,
) {
  if (!isMap(value)) {
    const name = String(path.at(-1) ?? '')
    return [{ message: `${nameWords(name)} doesn’t fit here.`, path }]
  }
  const nearest = [...issue.errors].sort((a, b) => weight(a, value) - weight(b, value))[0] ?? []
  return nearest.flatMap((inner) =>
    issueWords(inner, getIn(value, pathOf(inner))).map((found) => ({
      ...found,
      path: [...path, ...found.path],
    })),
  )
}

const nameWords = (name: string) => (/^\d*$/.test(name) ? 'This' : `“${name}”`)

/** How far a form is from what is written: what is missing and what is too much count most. */
function weight(issues: readonly Issue[], value: Plain): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + 10 * issue.keys.length
    return sum + (getIn(value, pathOf(issue)) === undefined ? 9 : 1)
  }, 0)
}

/** Where an issue is. */
export function pathOf({ path }: Pick<Issue, 'path'>): Path {
  return path.map((key) => (typeof key === 'symbol' ? String(key) : key))
}
