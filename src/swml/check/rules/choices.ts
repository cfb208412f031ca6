import { get, isMap } from '../../plain.ts'
import type { Path, Plain } from '../../types.ts'
import { replaceWith } from '../fixes.ts'
import type { Finding, StepRule } from '../rule.ts'

/** Choices by value or by tests: what can never be chosen, and what nothing is chosen for. */
export const choices: StepRule = {
  reports: [
    {
      code: 'switch-without-default',
      severity: 'hint',
      finds: 'A choice by value without “default”: another value is an error.',
      platformError: 'relay_script_method_no_matching_condition',
    },
    {
      code: 'variable-in-braces',
      severity: 'hint',
      finds: 'The variable of a choice in dollar sign and braces: only its name is wanted.',
      platformError: 'relay_script_method_parameter_invalid_value',
    },
    {
      code: 'cond-unreachable',
      severity: 'warning',
      finds: 'A test that can never be reached: one above it is always true, or the same.',
    },
  ],
  check: ({ step, definition, body }) => {
    // Tests and cases are found by their shape, as `cond`, `switch` and the `result` of other methods share it.
    if (!definition?.branches || step.branches.length === 0) return []
    return [...casesIn(body, [step.method]), ...testsIn(body, [step.method])]
  },
}

function casesIn(body: Plain, path: Path): Finding[] {
  const result = get(body, 'result')
  return [
    ...noDefault(body, path, false),
    ...noDefault(result, [...path, 'result'], true),
    ...inBraces(body, path),
    ...inBraces(result, [...path, 'result']),
  ]
}

function noDefault(value: Plain | undefined, path: Path, inResult: boolean): Finding[] {
  if (!isMap(value) || !isMap(get(value, 'case')) || Object.hasOwn(value, 'default')) return []
  // A result is documented to be such a choice; that it fails like one is only inferred.
  const what = inResult ? 'may be an error' : 'is an error'
  const message = `A value that isn’t listed here ${what}: add “default” with the steps to run then.`
  return [{ code: 'switch-without-default', message, path, mark: 'key' }]
}

/** What stands in braces is replaced by what it holds, and that would be taken for the name. */
function inBraces(value: Plain | undefined, path: Path): Finding[] {
  const variable = isMap(value) && isMap(get(value, 'case')) ? get(value, 'variable') : undefined
  const name = /^\s*[$%]\{\s*([\w.]+)\s*\}\s*$/.exec(String(variable ?? ''))?.[1]
  if (name === undefined) return []
  return [
    {
      code: 'variable-in-braces',
      message: `Here only the variable’s name is wanted: write ${name}, without the braces.`,
      path: [...path, 'variable'],
      fixes: (where) => replaceWith(where, `Change to ‘${name}’`, name),
    },
  ]
}

function testsIn(body: Plain, path: Path): Finding[] {
  if (Array.isArray(body)) return unreachable(body, path)
  const result = get(body, 'result')
  return Array.isArray(result) ? unreachable(result, [...path, 'result']) : []
}

function unreachable(tests: readonly Plain[], path: Path): Finding[] {
  const findings: Finding[] = []
  const seen = new Set<string>()
  let closed = false
  // An “else” may stand anywhere: it runs where none of the tests is true.
  tests.forEach((test, index) => {
    const when = get(test, 'when')
    const condition = typeof when === 'string' ? when.trim() : when
    if (closed || (typeof condition === 'string' && seen.has(condition))) {
      findings.push({
        code: 'cond-unreachable',
        message: closed
          ? 'This is never reached: above it is a test that is always true. Move it up, or remove it.'
          : 'This is never reached: the same test stands above it. Change the test, or remove it.',
        path: [...path, index],
      })
    }
    if (typeof condition === 'string') seen.add(condition)
    if (condition === true || condition === 'true') closed = true
  })
  return findings
}
