import { describe, expect, test } from 'vitest'
import { reports } from '../../../src/swml/check/reports.ts'
import { checkFlow, type Problem, readFlow } from '../../../src/swml/index.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'
import { allTexts, faultyTexts, flowTexts, foreignTexts } from '../../fixtures/texts.ts'

test.each(flowTexts())('%s is as SWML has it, and gives no alarm', (_, text) => {
  expect(checkFlow(readFlow(text))).toEqual([])
})

/** What is said of each text with faults, and nothing else. */
const told: Record<string, string[]> = {
  'another-dialect.yaml': [
    'property-missing',
    'several-keys',
    'several-keys',
    'unknown-method',
    'unknown-property',
  ],
  'comma-only.json': ['nearly-json'],
  'comma-too-many.json': ['nearly-json'],
  'copied-from-a-page.yaml': ['wrong-form'],
  'cut-off.json': ['syntax'],
  'duplicate-keys.yaml': ['duplicate-key', 'duplicate-key'],
  'insecure-stream.yaml': [
    'bearer-twice',
    'not-in-list',
    'nothing-lasts',
    'secret-in-document',
    'status-method-without-url',
    'stop-never-live',
    'unknown-property',
    'unreachable',
    'url-not-wss',
  ],
  'lost-digits.yaml': [
    'number-lost-plus',
    'number-lost-zero',
    'phone-number',
    'two-readings',
    'wrong-type',
  ],
  'prototype.json': ['unknown-method'],
  'sections-as-maps.yaml': [
    'section-not-a-list',
    'section-not-a-list',
    'section-unused',
    'several-keys',
    'step-not-a-step',
    'step-not-a-step',
    'step-not-a-step',
  ],
  'tabs.yaml': ['strange-character', 'strange-character'],
  'template.yaml': ['address-placeholder', 'unknown-label', 'unknown-section'],
  'twiml.yaml': ['not-swml', 'other-platform'],
  'two-documents.yaml': ['several-documents'],
}

test.each(faultyTexts())('of %s exactly what is wrong with it is told', (name, text) => {
  const codes = checkFlow(readFlow(text)).map(({ code }) => code)
  expect(codes.sort()).toEqual(told[name])
})

const known = new Set(reports.map(({ code }) => code))

describe('of any text', () => {
  const withProblems = allTexts().filter(([, text]) => checkFlow(readFlow(text)).length > 0)
  test.each(withProblems)('%s, problems have places, and their fixes help', (_, text) => {
    const flow = readFlow(text)
    const reading = new Set(flow.problems)
    const problems = checkFlow(flow)
    for (const problem of problems) {
      expect(reading.has(problem) || known.has(problem.code), problem.code).toBe(true)
      expect(problem.range.start).toBeGreaterThanOrEqual(0)
      expect(problem.range.end).toBeGreaterThan(problem.range.start)
      expect(problem.range.end).toBeLessThanOrEqual(text.length)
      for (const fix of problem.fixes) {
        const fixed = checkFlow(readFlow(applyEdits(text, fix.edits)))
        const others = problems.filter(isSame(problem)).length - 1
        expect(fixed.filter(isSame(problem)).length, fix.title).toBeLessThanOrEqual(others)
      }
    }
  })
})

test('some of these fixes were there to be tried', () => {
  const fixes = faultyTexts().flatMap(([, text]) =>
    checkFlow(readFlow(text)).flatMap((problem) => problem.fixes),
  )
  expect(fixes.length).toBeGreaterThan(10)
})

function isSame(problem: Problem): (other: Problem) => boolean {
  return ({ code, path }) => code === problem.code && path.join() === problem.path.join()
}

/** Those of others that are as SWML has it. */
const clean = [
  '67a93464c911.json',
  '786ac1179183.yaml',
  '5e9584bf53e8.yaml',
  '26843a110674.json',
  '8b6ab9710057.json',
  '01ae7b5dc85b.json',
  '1c35646220a1.json',
]

test.each(foreignTexts().filter(([name]) => clean.includes(name)))(
  '%s, which somebody else wrote, gives no alarm either',
  (_, text) => {
    expect(checkFlow(readFlow(text))).toEqual([])
  },
)
