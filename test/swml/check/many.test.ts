import { expect, test } from 'vitest'
import { checkFlow, type Problem, readFlow, type Severity } from '../../../src/swml/index.ts'

const main = 'version: 1.0.0\nsections:\n  main:\n'
const many = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('')

/** Very many of one kind in one step: what looks at each anew for each of them doesn't come to an end. */
const kinds: Record<string, (count: number) => string> = {
  'unknown properties': (count) =>
    `${main}    - play:\n        url: "say:hi"\n${many(count, (at) => `        unknown_${at}: value\n`)}`,
  'parameters that are no text': (count) =>
    `${main}    - stream:\n        url: "wss://example.com"\n        custom_parameters:\n${many(count, (at) => `          k${at}: ${at}\n`)}`,
  'parameters that are read in two ways': (count) =>
    `${main}    - stream:\n        url: "wss://example.com"\n        custom_parameters:\n${many(count, (at) => `          k${at}: yes\n`)}`,
  'sounds that are none': (count) =>
    `${main}    - play:\n        urls:\n${many(count, (at) => `          - "nope${at}"\n`)}`,
  'conditions with errors': (count) =>
    `${main}    - cond:\n${many(count, (at) => `        - when: "vars.x ==== ${at}"\n          then:\n            - hangup: {}\n`)}`,
}

for (const [name, textOf] of Object.entries(kinds)) {
  test(`of very many ${name} the first are listed, and the others counted`, () => {
    const few = checkFlow(readFlow(textOf(100)))
    expect(few.length).toBe(total(few))
    const found = checkFlow(readFlow(textOf(5_000)))
    expect(found.length).toBeLessThan(500)
    // Each brings the same, besides what the flow has anyway.
    const each = Math.floor(few.length / 100)
    expect(total(found) - few.length).toBe(4_900 * each)
  })
}

test('lists errors before warnings, and those before hints, where there are too many', () => {
  const unknown = many(5_000, (at) => `        unknown_${at}: value\n`)
  const found = checkFlow(readFlow(`${main}    - stream:\n${unknown}        url: 5\n`))
  const listed = (severity: Severity) => found.filter((each) => each.severity === severity).length
  expect(listed('error')).toBe(1)
  expect(listed('warning')).toBe(199)
  expect(total(found.filter(({ severity }) => severity !== 'hint'))).toBe(5_001)
})

test('checks a switch of very many cases', () => {
  const cases = many(10_000, (at) => `          c${at}:\n            - hangup: {}\n`)
  const text = `${main}    - switch:\n        variable: x\n        case:\n${cases}`
  expect(checkFlow(readFlow(text)).filter(({ severity }) => severity === 'error')).toEqual([])
})

function total(problems: readonly Problem[]): number {
  return problems.reduce(
    (sum, { unlisted }) =>
      sum + 1 + (unlisted ? unlisted.error + unlisted.warning + unlisted.hint : 0),
    0,
  )
}
