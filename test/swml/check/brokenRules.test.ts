import { afterEach, describe, expect, test, vi } from 'vitest'
import { codesOf } from '../../../src/swml/check/failedCheck.ts'
import { flowRules, reports, sourceRules, stepRules } from '../../../src/swml/check/reports.ts'
import { checkFlow, methods, type Problem, readFlow, summaryOf } from '../../../src/swml/index.ts'
import { ownDefinitions } from '../../../src/swml/methods/index.ts'
import { cases } from './cases.ts'

afterEach(() => vi.restoreAllMocks())

const secret = 'say:the account is 4711'
const breaks = () => {
  throw new TypeError(`cannot read ${secret}\n    at ${secret} (https://example.com/a.js:1:2)`)
}
/** Read anew, since what was found for a value is kept with it. */
const problemsOf = (text: string): Problem[] => checkFlow(readFlow(text))
const withoutFailed = (problems: readonly Problem[]) =>
  problems.filter((problem) => problem.code !== 'check-failed')

/** Texts that between them make every rule speak. */
const texts = [...new Set(Object.values(cases).map(([bad]) => bad))]

describe.each(
  [...stepRules, ...sourceRules, ...flowRules].map((rule) => [codesOf(rule), rule] as const),
)('where the check for %s breaks', (name, rule) => {
  const own = new Set(rule.reports.map((report) => report.code))

  test('that is said at its place, and all others find what they found', () => {
    const before = texts.map((text) => problemsOf(text).filter(({ code }) => !own.has(code)))
    vi.spyOn(rule, 'check').mockImplementation(breaks)
    const after = texts.map(problemsOf)
    const said = after.flat().filter((problem) => problem.code === 'check-failed')
    expect(said.length).toBeGreaterThan(0)
    for (const problem of said) {
      expect(problem.message).toMatch(/^This check failed\./)
      expect(problem.fault).toContain(`${name}: TypeError`)
      expect(problem.fault).not.toContain('4711')
      expect(problem.range.end).toBeGreaterThan(problem.range.start)
    }
    // Where a value is told to be of the wrong type may depend on another check's having explained it.
    const codes = (problems: readonly Problem[]) => new Set(problems.map(({ code }) => code))
    before.forEach((problems, at) => {
      const found = codes(withoutFailed(after[at] ?? []))
      for (const code of codes(problems)) expect(found).toContain(code)
    })
  })
})

test('a fix that breaks leaves its problem said, and others theirs', () => {
  const [text] = cases['unknown-method'] ?? ['']
  const rule = stepRules.find(({ reports }) => reports[0]?.code === 'unknown-method')
  if (!rule) throw new Error('No such rule')
  const { check } = rule
  vi.spyOn(rule, 'check').mockImplementation((context) =>
    check(context).map((finding) => ({ ...finding, fixes: breaks })),
  )
  const [problem] = problemsOf(text).filter((each) => each.code === 'unknown-method')
  expect(problem?.fixes).toEqual([])
  expect(problem?.fault).toContain('TypeError')
  expect(problem?.fault).not.toContain('4711')
})

const functions = ['summary', 'branches', 'control', 'lifetime', 'asks', 'setsNamed'] as const
const owned = [...ownDefinitions.values()].flatMap((definition) =>
  functions.flatMap((name) => (definition[name] ? [[definition.name, name] as const] : [])),
)

describe.each(owned)('where %s can’t tell its %s', (method, name) => {
  test('the flow opens, and the step says that a check failed', () => {
    const definition = ownDefinitions.get(method)
    if (!definition) throw new Error('No such method')
    vi.spyOn(definition, name).mockImplementation(breaks)
    const text = `sections:\n  main:\n    - ${method}: { a: 1 }\n    - strem: {}\n`
    const flow = readFlow(text)
    expect(flow.sections[0]?.steps).toHaveLength(2)
    const problems = checkFlow(flow)
    expect(problems.map(({ code }) => code)).toContain('unknown-method')
    const [said] = problems.filter(({ fault }) => fault?.startsWith(`${name} of ${method}:`))
    expect(said?.path).toEqual(['sections', 'main', 0])
    expect(summaryOf({ method, value: { a: 1 } })).toEqual(expect.any(String))
  })
})

test('no check fails by itself', () => {
  expect(reports.map(({ code }) => code)).not.toContain('check-failed')
  const values = [null, '', 'x', 0, true, [], {}, [null], { a: null }]
  const steps = [...methods.keys()].flatMap((method) =>
    values.map((value) => `    - ${method}: ${JSON.stringify(value)}\n`),
  )
  const text = `sections:\n  main:\n${steps.join('')}`
  expect(problemsOf(text).filter((problem) => problem.fault)).toEqual([])
})
