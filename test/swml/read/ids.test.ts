import { describe, expect, it } from 'vitest'
import { carryIds } from '../../../src/swml/read/carryIds.ts'
import { readFlow } from '../../../src/swml/read/readFlow.ts'
import { updateFlow } from '../../../src/swml/read/updateFlow.ts'
import { allSteps } from '../../../src/swml/tree/eachStep.ts'
import type { Flow, TextEdit } from '../../../src/swml/types.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'

const text = `sections:
  main:
    - answer: {}
    - cond:
        - when: a
          then:
            - play:
                url: x
            - set: {}
    - stream:
        url: wss://a
`
const flow = readFlow(text)
const ids = (of: Flow): [string, number][] => allSteps(of).map((step) => [step.method, step.id])

function at(found: string, replacement: string, cut = found.length): TextEdit {
  const start = text.indexOf(found)
  if (start < 0) throw new Error(`no ${found}`)
  return { start, end: start + cut, text: replacement }
}

/** By either way, after either of which steps have to be who they were. */
const ways: [string, (edits: TextEdit[]) => Flow][] = [
  [
    'updateFlow',
    (edits) => {
      const updated = updateFlow(flow, edits)
      if (!updated) throw new Error('not updated')
      return updated
    },
  ],
  [
    'carryIds after a whole read',
    (edits) => carryIds(flow, readFlow(applyEdits(text, edits)), edits),
  ],
]

describe.each(ways)('steps are found again by %s', (_name, update) => {
  it('when a field changes, and the shape stays', () => {
    const updated = update([at('wss://a', 'wss://b')])
    expect(ids(updated)).toEqual(ids(flow))
    expect(updated.shape).toBe(flow.shape)
  })

  it('when a step comes before them', () => {
    const updated = update([at('    - cond', '    - hangup: {}\n', 0)])
    expect(ids(updated)).toEqual([
      ['answer', 0],
      ['hangup', 5],
      ['cond', 1],
      ['play', 2],
      ['set', 3],
      ['stream', 4],
    ])
    expect(updated.nextId).toBe(6)
    expect(updated.shape).not.toBe(flow.shape)
  })

  it('when a step goes', () => {
    expect(ids(update([at('    - answer: {}\n', '')]))).toEqual(ids(flow).slice(1))
  })

  it('when a nested step moves out', () => {
    const line = '            - set: {}\n'
    const updated = update([at(line, ''), at('    - stream', '    - set: {}\n', 0)])
    expect(ids(updated)).toEqual([
      ['answer', 0],
      ['cond', 1],
      ['play', 2],
      ['set', 3],
      ['stream', 4],
    ])
    expect(updated.shape).not.toBe(flow.shape)
  })

  it('when a method gets another name', () => {
    const updated = update([at('answer', 'hangup')])
    expect(ids(updated)[0]).toEqual(['hangup', 0])
    expect(updated.shape).not.toBe(flow.shape)
  })

  it('when a branch gets another label', () => {
    const updated = update([at('when: a', 'when: b')])
    expect(ids(updated)).toEqual(ids(flow))
    expect(updated.shape).not.toBe(flow.shape)
  })
})

describe('updateFlow', () => {
  it('keeps what an edit didn’t touch', () => {
    const updated = updateFlow(flow, [at('url: x', 'url: xy')])
    const before = flow.sections[0]?.steps ?? []
    const after = updated?.sections[0]?.steps ?? []
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
    expect(after[1]?.branches[0]?.steps[1]?.value).toBe(before[1]?.branches[0]?.steps[1]?.value)
    expect(after[2]?.value).toBe(before[2]?.value)
    expect(JSON.stringify(after[1]?.value)).toBe(
      '[{"when":"a","then":[{"play":{"url":"xy"}},{"set":{}}]}]',
    )
  })

  it('doesn’t change the flow it is given', () => {
    const copy = structuredClone(flow)
    updateFlow(flow, [at('    - cond', '    - hangup: {}\n', 0)])
    expect(flow).toEqual(copy)
  })
})
