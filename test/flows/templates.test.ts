import { describe, expect, test } from 'vitest'
import { templates } from '../../src/flows/templates/index.ts'
import { allSteps, checkFlow, convert, readFlow } from '../../src/swml/index.ts'

describe.each(templates.map((template) => [template.title, template] as const))(
  '%s',
  (_, template) => {
    const flow = readFlow(template.text)

    test('is complete and free of problems', () => {
      expect(allSteps(flow).length).toBeGreaterThan(3)
      expect(checkFlow(flow).map(({ code, message }) => `${code}: ${message}`)).toEqual([])
    })

    test('says what it is for', () => {
      expect(template.purpose.length).toBeGreaterThan(20)
    })

    test('means the same in JSON', () => {
      const json = readFlow(convert(flow, 'json').text)
      const plain = (steps: ReturnType<typeof allSteps>) =>
        steps.map(({ method, value }) => [method, value])
      expect(plain(allSteps(json))).toEqual(plain(allSteps(flow)))
    })
  },
)

test('there is a template for each of the things people start from', () => {
  expect(templates.length).toBeGreaterThanOrEqual(8)
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length)
})
