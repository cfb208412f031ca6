import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  allSteps,
  bodyValue,
  convert,
  getIn,
  methods,
  type Plain,
  readFlow,
  toJson,
  toYaml,
} from '../../src/swml/index.ts'
import { checkValue } from '../../src/swml/methods/checkValue.ts'
import { arbitraryDocument } from '../fixtures/arbitraryStep.ts'

const numRuns = process.env.LONG === undefined ? 150 : 10_000

test('documents of all methods survive being printed, read, converted and printed again, and are judged alike', () => {
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      const yaml = toYaml(document)
      const flow = readFlow(yaml)
      expect(flow.readable).toBe(true)
      expect(flow.problems).toEqual([])
      const { main } = JSON.parse(toJson(document)).sections
      const top = flow.sections.find(({ name }) => name === 'main')?.steps ?? []
      expect(top.map(({ method, value }) => ({ [method]: value }))).toEqual(main)
      for (const { method, value = null, path } of allSteps(flow)) {
        const definition = methods.get(method)
        if (definition === undefined) continue
        const written = getIn(JSON.parse(toJson(document)), [...path, method]) ?? null
        const problems = (body: Plain) => checkValue(method, bodyValue(definition, body))
        expect(problems(value)).toEqual(problems(written))
      }
      const json = convert(flow, 'json').text
      const again = convert(readFlow(json), 'yaml').text
      expect(convert(readFlow(again), 'json').text).toBe(json)
    }),
    { numRuns },
  )
})
