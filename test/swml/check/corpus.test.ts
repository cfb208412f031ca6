import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { reports } from '../../../src/swml/check/reports.ts'
import { checkFlow, readFlow } from '../../../src/swml/index.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'
import { sharedFolder } from '../../fixtures/shared.ts'

const shared = sharedFolder()

test.skipIf(shared === undefined)(
  'real texts (skipped where they are not there): problems have places, fixes help',
  () => {
    const folder = resolve(shared ?? '', 'corpus')
    const known = new Set(reports.map((report) => report.code))
    for (const file of readdirSync(folder).filter((name) => name !== 'manifest.json')) {
      const text = readFileSync(resolve(folder, file), 'utf8')
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
          const same = (each: { code: string; path: readonly unknown[] }) =>
            each.code === problem.code && each.path.join() === problem.path.join()
          expect(fixed.some(same), `${file}: ${fix.title}`).toBe(false)
        }
      }
    }
  },
)

test.skipIf(shared === undefined)('what people wrote as SWML has it gives no alarm', () => {
  const folder = resolve(shared ?? '', 'corpus')
  const clean = [
    '67a93464c911.json',
    '786ac1179183.yaml',
    '5e9584bf53e8.yaml',
    '26843a110674.json',
    '8b6ab9710057.json',
    '01ae7b5dc85b.json',
    '1c35646220a1.json',
  ]
  for (const file of clean) {
    expect(checkFlow(readFlow(readFileSync(resolve(folder, file), 'utf8'))), file).toEqual([])
  }
})
