import { describe, expect, it } from 'vitest'
import {
  allSteps,
  convert,
  type Flow,
  getIn,
  insertText,
  isMap,
  moveSteps,
  type Path,
  type Plain,
  readFlow,
  removeField,
  removeSteps,
  type Step,
  setField,
  sharedAt,
  stepsText,
  type TextEdit,
} from '../../../src/swml/index.ts'
import { parse } from '../../../src/swml/syntax/parse.ts'
import { toPlain } from '../../../src/swml/syntax/toPlain.ts'
import { applyEdits, invertEdits } from '../../../src/text/applyEdits.ts'
import { allTexts } from '../../fixtures/texts.ts'

/** The data of the text after an edit; checks that undoing it restores every byte. */
function dataAfter(flow: Flow, edits: TextEdit[]): Plain {
  const text = applyEdits(flow.text, edits)
  expect(applyEdits(text, invertEdits(flow.text, edits))).toBe(flow.text)
  const tree = parse(text)
  expect(tree.errors, text).toEqual([])
  return tree.root ? toPlain(tree.root) : null
}

/** How many lines an edit leaves different, at most. */
function touchedLines(flow: Flow, edits: TextEdit[]): number {
  return edits.reduce((sum, edit) => {
    const removed = flow.text.slice(edit.start, edit.end).split('\n').length
    return sum + Math.max(removed, edit.text.split('\n').length)
  }, 0)
}

function isShared(flow: Flow, { path, method, value }: Step): boolean {
  const body = [...path, method]
  const keys = isMap(value) ? Object.keys(value) : []
  return [path, body, ...keys.map((key) => [...body, key])].some((each) => sharedAt(flow, each))
}

function copyOf(data: Plain): Plain {
  return JSON.parse(JSON.stringify(data))
}

describe('every text as people write it', () => {
  const readable = allTexts().filter(([, text]) => readFlow(text).readable)
  it.each(readable)('%s can be edited step by step', (_, text) => {
    const flow = readFlow(text)
    const root = parse(flow.text).root
    const data = root ? toPlain(root) : null
    for (const language of ['yaml', 'json'] as const) {
      const converted = parse(convert(flow, language).text)
      expect(converted.errors).toEqual([])
      expect(converted.root ? toPlain(converted.root) : null).toEqual(data)
    }
    const steps = allSteps(flow)
    // Long flows repeat themselves: a hundred steps show all there is.
    for (const step of steps.slice(0, 100)) {
      // What an anchor shares has tests of its own.
      if (isShared(flow, step)) continue
      const lines = flow.text.slice(step.range.start, step.range.end).split('\n').length
      if (step.notation === 'map') {
        const body: Path = [...step.path, step.method]
        if (isMap(step.value)) {
          const added = setField(flow, [...body, 'new_key'], 'yes')
          expect(getIn(dataAfter(flow, added), [...body, 'new_key'])).toBe('yes')
          expect(touchedLines(flow, added)).toBeLessThanOrEqual(5)
          for (const [key, value] of Object.entries(step.value)) {
            const path = [...body, key]
            expect(setField(flow, path, value)).toEqual([])
            const expected = copyOf(data)
            const parent = getIn(expected, body)
            if (isMap(parent)) parent[key] = 'changed: value'
            const set = setField(flow, path, 'changed: value')
            expect(dataAfter(flow, set)).toEqual(expected)
            expect(touchedLines(flow, set)).toBeLessThanOrEqual(lines + 2)
            if (isMap(parent)) delete parent[key]
            expect(dataAfter(flow, removeField(flow, path))).toEqual(expected)
          }
        }
      }
      const list = step.path.slice(0, -1)
      const index = Number(step.path.at(-1))
      const removed = copyOf(data)
      const rest = getIn(removed, list)
      if (!Array.isArray(rest)) continue
      const [value = null] = rest.splice(index, 1)
      expect(dataAfter(flow, removeSteps(flow, [step.path]))).toEqual(removed)
      rest.unshift(value)
      expect(dataAfter(flow, moveSteps(flow, [step.path], { list, index: 0 }))).toEqual(removed)
      if (step.notation === 'malformed') continue
      rest.shift()
      rest.splice(index, 0, value, value)
      // A copy of what others are led to by name gets a name of its own.
      if (step.method === 'label') continue
      const pasted = insertText(flow, { list, index }, stepsText(flow, [step.path]))
      expect('edits' in pasted && dataAfter(flow, pasted.edits)).toEqual(removed)
    }
  })
})
