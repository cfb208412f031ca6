import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFlow } from '../../../src/swml/read/readFlow.ts'
import { allSteps } from '../../../src/swml/tree/eachStep.ts'
import { sharedFolder } from '../../fixtures/shared.ts'

const shared = sharedFolder()
const folder = shared === undefined ? '' : join(shared, 'corpus')
const files =
  shared === undefined
    ? []
    : readdirSync(folder).filter((name) => /\.(ya?ml|json)$/.test(name) && name !== 'manifest.json')

describe.skipIf(shared === undefined)(
  'real texts (skipped where the shared corpus is not there)',
  () => {
    it.each(files)('%s is read, and its steps stand where the flow says', (name) => {
      const flow = readFlow(readFileSync(join(folder, name), 'utf8'))
      if (!flow.readable) expect(flow.problems.length).toBeGreaterThan(0)
      for (const step of allSteps(flow)) {
        const written = flow.text.slice(step.range.start, step.range.end)
        if (step.form === 'map') expect(written).toContain(step.method)
        if (step.form === 'bare') expect(written).toContain(step.method)
        if (step.dash >= 0) expect(flow.text[step.dash]).toBe('-')
      }
    })
  },
)
