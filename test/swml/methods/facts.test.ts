import { describe, expect, test } from 'vitest'
import { bodyOf } from '../../../src/swml/methods/fieldsOf.ts'
import { methods } from '../../../src/swml/methods/index.ts'
import { factSources } from '../../fixtures/facts.ts'
import { differences } from './differences.ts'

/** Where SignalWire’s pages and its official schema say more than these facts. */
const settled = [
  // Open texts with three suggestions: the page on HIPAA asks for a fourth.
  /model: options is 3, here 0$/,
  /^ai\.params\.(?:save_conversation|asr_\w+|llm_diarize_aware): default is undefined, here false$/,
  // "Must be a positive, non-zero number", by default what SignalWire is set to.
  /session_timeout: default is 0, here undefined$/,
  /^connect\.(?:\w+\[\](?:\[\])?\.)?codec: default is undefined, here "PCMU"$/,
  // How a server lets SignalWire in.
  /(?:web_hook_)?auth_(?:user|pass|password) is not SWML$/,
]

test('every method has facts of this repository, in test/fixtures/facts.yaml, and there are no others', () => {
  const [[, own] = ['', {}]] = factSources()
  expect([...methods.keys()].filter((name) => !Object.hasOwn(own, name))).toEqual([])
  expect(Object.keys(own).filter((name) => !methods.has(name))).toEqual([])
})

describe.each(factSources())('held against %s', (_, facts) => {
  test('every method is known', () => {
    expect(Object.keys(facts).filter((name) => !methods.has(name))).toEqual([])
    expect(Object.keys(facts).length).toBeGreaterThan(40)
  })

  describe.each(Object.entries(facts))('%s', (name, theirs) => {
    const ours = methods.get(name)

    test('has the same properties, types, defaults and limits', () => {
      const body = bodyOf(name)
      if (body === undefined) throw new Error(`${name} has no body`)
      const found = differences(theirs.body, body, name)
      expect(found.filter((line) => !settled.some((words) => words.test(line)))).toEqual([])
    })

    test('runs as the facts say', () => {
      expect(ours?.mode).toBe(theirs.runs)
      if (theirs.also.includes('bare')) expect(ours?.bare).toBe(true)
      if (theirs.also.includes('string')) expect(ours?.stringForm).toBeDefined()
      expect(ours?.branches !== undefined).toBe(theirs.lists.length > 0)
    })

    test('sets the variables that the facts name', () => {
      const names = (ours?.sets ?? []).map((variable) => variable.name)
      expect(names.sort()).toEqual([...theirs.sets].sort())
    })
  })
})
