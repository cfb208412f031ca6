import { resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { build } from 'vite'
import { expect, test } from 'vitest'
import * as swml from '../../src/swml/index.ts'

const face = resolve(import.meta.dirname, '../../src/swml/index.ts')
const text = 'version: 1.0.0\nsections:\n  main:\n    - answer: {}\n    - strem: {}\n'

/** Something of reading, checking and editing. */
const work = (from: typeof swml, of: string) => {
  const flow = from.readFlow(of)
  const names = flow.sections.map((section) => section.steps.map((step) => step.method))
  const codes = from.checkFlow(flow).map((problem) => problem.code)
  const edits = from.setField(flow, ['sections', 'main', 0, 'answer', 'max_duration'], 60)
  return JSON.stringify([names, codes, edits, [...from.methods.keys()]])
}

test('the language runs where there is nothing but JavaScript: no page, no Node, no bundler', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: face, formats: ['iife'], name: 'swml' } },
  })
  const [first] = Array.isArray(built) ? built : []
  const code = first?.output[0].code
  const result: unknown = runInNewContext(`${code};(${work.toString()})(swml, text)`, { text })
  expect(result).toBe(work(swml, text))
  expect(result).toContain('unknown-method')
})
