import { expect, test } from 'vitest'
import { bodyValue, methods, type Plain, type PlainMap } from '../../src/swml/index.ts'

/** Further values that some methods have more ways to end with. */
const values: Record<string, Plain[]> = {
  prompt: [{ play: 'say:Hi', max_digits: 3, speech_hints: ['yes'] }],
  request: [{ url: 'https://example.com', method: 'GET', save_variables: true }],
  detect_machine: [{ wait: false }],
}

const given: PlainMap = { id: 'x', keys: '12', words: 'yes', body: '{"a":1}', headers: { A: 'b' } }

const all = [...methods.values()].map((method) => [method.name, method] as const)

/** What is set by the interpreter itself, since it knows it. */
const byTheCall: Record<string, string[]> = { return: ['return_value'], execute: ['return_value'] }

test.each(all)('%s says what it does when it runs', (_, method) => {
  expect(method.runs).toBeDefined()
})

test.each(all)('%s sets the variables that it declares, and no others', (name, method) => {
  const declared = (method.sets ?? []).map((one) => one.name)
  const found = new Set(byTheCall[name])
  for (const value of [method.initial, ...(values[name] ?? [])]) {
    const runs = method.runs?.(bodyValue(method, value)) ?? {}
    for (const outcome of runs.outcomes ?? [])
      for (const one of Object.keys(outcome.sets?.(given) ?? {})) found.add(one)
  }
  expect([...found].sort()).toEqual([...declared].sort())
})

test.each(all)('%s tells its outcomes apart, in plain words', (_, method) => {
  for (const value of [method.initial, {}, ...(values[method.name] ?? [])]) {
    const outcomes = method.runs?.(bodyValue(method, value)).outcomes ?? []
    expect(new Set(outcomes.map(({ name }) => name)).size).toBe(outcomes.length)
    expect(new Set(outcomes.map(({ title }) => title)).size).toBe(outcomes.length)
    for (const { name, title } of outcomes) {
      expect(name).toMatch(/^[a-z0-9-]+$/)
      expect(title).toMatch(/^\p{Lu}|…/u)
    }
  }
})
