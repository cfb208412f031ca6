import { describe, expect, test } from 'vitest'
import { completionsAt } from '../../../src/swml/complete/completionsAt.ts'
import { bodyValue } from '../../../src/swml/methods/bodyValue.ts'
import { bodyOf } from '../../../src/swml/methods/fieldsOf.ts'
import { methods } from '../../../src/swml/methods/index.ts'
import { isMap } from '../../../src/swml/plain.ts'
import { readFlow } from '../../../src/swml/read/readFlow.ts'
import { allSteps } from '../../../src/swml/tree/eachStep.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'
import { withCaret } from './caret.ts'

/** The caret where a step is begun, in every way a list of steps may be written. */
const places: Readonly<Record<string, string>> = {
  'behind a dash': 'sections:\n  main:\n    - |',
  'right behind a dash': 'sections:\n  main:\n    -|',
  'without a dash, by two blanks': 'sections:\n  main:\n    - answer: {}\n    |\n',
  'without a dash, a word begun': 'sections:\n  main:\n    - answer: {}\n    x|\n',
  'without a dash, by four blanks': 'sections:\n    main:\n        - answer: {}\n        |\n',
  'without a dash, by three blanks': 'sections:\n   main:\n      - answer: {}\n      |\n',
  'without a dash, by one blank': 'sections:\n main:\n  - answer: {}\n  |\n',
  'without a dash, at depths of their own': 'sections:\n  main:\n       - answer: {}\n       |\n',
  'right under main': 'sections:\n  main:\n    |\n',
  'right under main, as deep as it': 'sections:\n  main:\n  |\n',
  'a list that is not indented': 'sections:\n  main:\n  - answer: {}\n  |\n',
  'a list that is not indented, below a step of lines':
    'sections:\n  main:\n  - answer:\n      max_duration: 5\n  |\n  other: []\n',
  'between two steps': 'sections:\n  main:\n    - answer: {}\n    |\n    - hangup: {}\n',
  'with CRLF': 'sections:\r\n  main:\r\n    - answer: {}\r\n    |\r\n',
  'a nested list':
    'sections:\n  main:\n    - cond:\n        - when: a\n          then:\n            |\n',
  'a nested list that is not indented':
    'sections:\n  main:\n  - cond:\n    - when: a\n      then:\n      - answer: {}\n      |\n',
  'a flow list': 'sections: {main: [|]}',
  'a flow list, in braces': 'sections: {main: [{answer: {}}, {|}]}',
  JSON: '{"sections": {"main": [|]}}',
  'JSON, behind a comma':
    '{\n  "sections": {\n    "main": [\n      {"answer": {}},\n      |\n    ]\n  }\n}',
  'JSON, in braces': '{"sections": {"main": [{|}]}}',
  'JSON, indented by tabs': '{\n\t"sections": {\n\t\t"main": [\n\t\t\t|\n\t\t]\n\t}\n}',
}

describe.each(Object.entries(places))('a method chosen %s', (_, marked) => {
  test.each([...methods.keys()])('%s makes a step with what it needs', (name) => {
    const { text, offset } = withCaret(marked)
    const found = completionsAt(readFlow(text), text, offset).find(({ label }) => label === name)
    const written = found && applyEdits(text, [{ ...found.range, text: found.text }])
    const flow = readFlow(written ?? '')
    expect(flow.problems, written).toEqual([])
    const made = allSteps(flow).filter(
      ({ method, range }) => method === name && (found?.range.start ?? 0) <= range.start + 1,
    )
    expect(made.map(({ otherKeys }) => otherKeys)[0], written).toEqual([])
    const definition = methods.get(name)
    const value = definition && bodyValue(definition, made[0]?.value)
    const there = isMap(value) ? Object.keys(value) : []
    expect(there, written).toEqual(expect.arrayContaining([...needed(name)]))
  })
})

/** The properties without which this method is nothing. */
function needed(method: string): readonly string[] {
  const shape = bodyOf(method)?.shape
  if (shape?.kind !== 'object') return []
  return shape.fields.filter((field) => field.required).map((field) => field.name)
}
