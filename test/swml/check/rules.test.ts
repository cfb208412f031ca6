import { describe, expect, test } from 'vitest'
import { reports } from '../../../src/swml/check/reports.ts'
import { checkFlow, type Problem, readFlow } from '../../../src/swml/index.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'
import { cases } from './cases.ts'

const problemsOf = (text: string): Problem[] => checkFlow(readFlow(text))
const codesOf = (text: string) => problemsOf(text).map((problem) => problem.code)

test('every kind of problem has its texts here, and its code once', () => {
  expect(Object.keys(cases).sort()).toEqual(reports.map((report) => report.code).sort())
})

describe.each(Object.entries(cases))('%s', (code, [bad, good]) => {
  test('is found', () => {
    expect(codesOf(bad)).toContain(code)
  })

  test('is not found in a text that is nearly the same', () => {
    expect(readFlow(good).readable).toBe(true)
    expect(codesOf(good)).not.toContain(code)
  })

  test('says in words what is wrong, where', () => {
    for (const problem of problemsOf(bad).filter((each) => each.code === code)) {
      expect(problem.message).toMatch(/^\S.{15,}[.!?]$/s)
      expect(problem.message).not.toMatch(/undefined|\[object|Invalid input|expected/)
      expect(problem.range.end).toBeGreaterThan(problem.range.start)
      expect(problem.range.end).toBeLessThanOrEqual(bad.length)
    }
  })
})

/** Kinds of problems whose text here has one with a fix. */
const withFix = [
  'unknown-method',
  'several-keys',
  'unknown-property',
  'url-not-wss',
  'bearer-twice',
  'id-empty',
  'wrong-type',
  'quoted-value',
  'text-alone',
  'parameter-not-text',
  'not-in-list',
  'wrong-form',
  'excluding-properties',
  'codec-unknown',
  'stream-url-query',
  'variable-in-braces',
  'condition-in-braces',
  'expression-broken',
  'template-function-outside',
  'length-looked-up',
  'call-name-unknown',
  'params-joined',
  'phone-number',
  'property-without-effect',
  'list-incomplete',
  'agent-stays-on',
  'number-lost-plus',
  'number-lost-zero',
  'two-readings',
  'strange-character',
  'curly-quotes',
  'nearly-json',
  'version-wrong',
  'main-missing',
  'unknown-section',
  'unknown-label',
  'variable-unset',
  'stop-unknown-id',
]

test.each(withFix)(
  '%s is gone where its fix is applied, and only its own lines are touched',
  (code) => {
    const [bad = ''] = cases[code] ?? []
    const problems = problemsOf(bad).filter((each) => each.code === code)
    expect(problems.some(({ fixes }) => fixes.length > 0)).toBe(true)
    for (const problem of problems) {
      for (const fix of problem.fixes) {
        const fixed = applyEdits(bad, fix.edits)
        const left = problemsOf(fixed).filter((each) => each.code === code)
        expect(left.length, fix.title).toBe(codesOf(bad).filter((each) => each === code).length - 1)
        // The whole flow is written anew.
        if (fix.title.startsWith('Write the flow as JSON')) continue
        const line = (offset: number) => bad.slice(0, offset).split('\n').length
        for (const edit of fix.edits) {
          expect(line(edit.start)).toBeGreaterThanOrEqual(line(problem.range.start))
          expect(line(edit.end)).toBeLessThanOrEqual(line(problem.range.end))
        }
      }
    }
  },
)

test('these have a fix', () => {
  const fixed = Object.entries(cases).flatMap(([code, [bad]]) =>
    problemsOf(bad).some((problem) => problem.code === code && problem.fixes.length > 0)
      ? [code]
      : [],
  )
  expect(fixed).toEqual(withFix)
})
