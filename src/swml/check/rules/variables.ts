import { isMap } from '../../plain.ts'
import type { Path, Plain, Step } from '../../types.ts'
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
  check: ({ step, definition }) => {
    if (!definition) return []
    const nested = nestedLists(step)
    return brokenIn(step.value ?? null, [step.method], nested)
  },
}

/** The paths (as texts) of the lists whose steps are looked at on their own. */
function nestedLists(step: Step): ReadonlySet<string> {
  return new Set(step.branches.map((branch) => JSON.stringify(branch.path.slice(step.path.length))))
}

function brokenIn(value: Plain, path: Path, nested: ReadonlySet<string>): Finding[] {
  if (typeof value === 'string') {
    const message = brokenVariable(value)
    return message === undefined ? [] : [{ code: 'variable-broken', message, path }]
  }
  if (typeof value !== 'object' || value === null) return []
  if (nested.size > 0 && nested.has(JSON.stringify(path))) return []
  if (Array.isArray(value))
    return value.flatMap((item, index) => brokenIn(item, [...path, index], nested))
  if (!isMap(value)) return []
  return Object.keys(value).flatMap((key) => brokenIn(value[key] ?? null, [...path, key], nested))
}

function brokenVariable(text: string): string | undefined {
  // A long text (a prompt) may well speak of such marks.
  if (text.length > 1000 || !/[$%]\{/.test(text)) return undefined
  const empty = /[$%]\{\s*\}/.exec(text)?.[0]
  if (empty)
    return `${empty} names no variable: write its name between the braces, e.g. \${call.from}.`
  for (const match of text.matchAll(/[$%]\{/g)) {
    if (!text.includes('}', match.index)) {
      return `${text.slice(match.index, match.index + 20)} is never closed: add a } behind the variable’s name.`
    }
  }
  return undefined
}
