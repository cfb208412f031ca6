import { expect, test } from 'vitest'
import { readFlow } from '../../../src/swml/index.ts'

test.each([
  ['syntax', 'relay_script_parse_error', 'sections: {'],
  ['step-not-a-step', 'relay_script_method_missing_name', 'sections: { main: [1] }'],
  ['not-swml', 'relay_script_sections_missing', 'main: []'],
  ['too-deep', 'relay_script_nested_too_deep', '['.repeat(500)],
  ['duplicate-key', 'relay_script_element_duplicated', 'sections: { main: [], main: [] }'],
  ['section-not-a-list', 'relay_script_element_wrong_type', 'sections: { main: { play: a } }'],
])('%s is said to be what SignalWire calls %s', (code, platformError, text) => {
  const found = readFlow(text).problems.filter((problem) => problem.code === code)
  expect(found.map((problem) => problem.platformError)).toEqual([platformError])
})
