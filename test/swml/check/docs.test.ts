import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reports } from '../../../src/swml/check/reports.ts'

test('docs/checks.md lists every kind of problem as it is', () => {
  const docs = readFileSync('docs/checks.md', 'utf8')
  const table = docs.slice(docs.indexOf('## The rules'), docs.indexOf('## Streams'))
  const rows = [...table.matchAll(/^\| `([^`]+)` \| (\w+) \| (.+?) \| (?:`([^`]+)`)? *\|$/gm)]
  expect(
    rows.map(([, code, severity, finds, platformError]) => ({
      code,
      severity,
      finds,
      platformError,
    })),
  ).toEqual(
    reports.map(({ code, severity, finds, platformError }) => ({
      code,
      severity,
      finds,
      platformError,
    })),
  )
})
