import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bodyOf } from '../../../src/swml/methods/fieldsOf.ts'
import { methods } from '../../../src/swml/methods/index.ts'
import { sharedFolder } from '../../fixtures/shared.ts'
import { differences, type Facts } from './differences.ts'

type MethodFacts = {
  body: Facts
  mode: string
  forms_seen_outside_schema: string[]
  variables_set: string[]
  nested_step_lists: unknown[]
}

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

const folder = sharedFolder()
const facts: Record<string, MethodFacts> = folder
  ? JSON.parse(readFileSync(resolve(folder, 'swml/methods.json'), 'utf8')).methods
  : {}

describe.skipIf(!folder)(
  'held against the facts of the language (skipped where they are not there)',
  () => {
    test('every method is known, and no other', () => {
      expect([...methods.keys()].sort()).toEqual(Object.keys(facts).sort())
    })

    test.each(Object.keys(facts))(
      '%s has the same properties, types, defaults and limits',
      (name) => {
        const body = bodyOf(name)
        const theirs = facts[name]?.body
        const found = body && theirs ? differences(theirs, body, name) : []
        expect(found.filter((line) => !settled.some((words) => words.test(line)))).toEqual([])
      },
    )

    test.each(Object.keys(facts))('%s runs as the facts say', (name) => {
      const mode = facts[name]?.mode ?? ''
      expect(mode.startsWith(methods.get(name)?.mode ?? '?')).toBe(true)
      const seen = facts[name]?.forms_seen_outside_schema ?? []
      if (seen.some((form) => form.startsWith('bare'))) expect(methods.get(name)?.bare).toBe(true)
      if (seen.some((form) => form.startsWith('string'))) {
        expect(methods.get(name)?.stringForm).toBeDefined()
      }
      expect(facts[name]?.nested_step_lists.length !== 0).toBe(Boolean(methods.get(name)?.branches))
    })

    test.each(Object.keys(facts))('%s sets the variables that the facts name', (name) => {
      const theirs = (facts[name]?.variables_set ?? [])
        .map((variable) => /^[a-z_]+/.exec(variable)?.[0])
        .filter((variable) => variable !== undefined && variable !== 'every')
      const ours = (methods.get(name)?.sets ?? []).map((variable) => variable.name)
      expect(ours.sort()).toEqual([...new Set(theirs)].sort())
    })
  },
)
