import { describe, expect, it } from 'vitest'
import { methods } from '../../../src/swml/methods/index.ts'
import { readFlow } from '../../../src/swml/read/readFlow.ts'
import { allSteps } from '../../../src/swml/tree/eachStep.ts'
import { allTexts, flowTexts } from '../../fixtures/texts.ts'

describe('texts as people and programs write them', () => {
  it('use every method that SWML has, and all can be read', () => {
    const used = new Set<string>()
    for (const [name, text] of flowTexts()) {
      const flow = readFlow(text)
      expect(flow.readable, name).toBe(true)
      for (const { method } of allSteps(flow)) used.add(method)
    }
    expect([...used].sort()).toEqual([...methods.keys()].sort())
  })

  it.each(allTexts())('%s is read, and its steps stand where the flow says', (_, text) => {
    const flow = readFlow(text)
    expect(flow.text).toBe(text)
    if (!flow.readable) expect(flow.problems.length).toBeGreaterThan(0)
    for (const step of allSteps(flow)) {
      const written = flow.text.slice(step.range.start, step.range.end)
      if (step.notation === 'map') expect(written).toContain(step.method)
      if (step.notation === 'bare') expect(written).toContain(step.method)
      if (step.dash >= 0) expect(flow.text[step.dash]).toBe('-')
    }
  })
})
