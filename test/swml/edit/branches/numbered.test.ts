import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addBranch,
  type Flow,
  moveBranch,
  newBranches,
  type Outcome,
  type Path,
  readFlow,
  removeBranch,
  renameBranch,
  stepAt,
  updateFlow,
} from '../../../../src/swml/index.ts'
import { apply, edits, errorOf, numRuns } from '../sections/flows.ts'

const step = ['sections', 'main', 0]
const cases = [...step, 'switch', 'case']

/** The cases of the first step, in the order in which they are drawn. */
function casesOf(flow: Flow): string[] {
  const branches = stepAt(flow, step)?.branches ?? []
  return branches.flatMap(({ path }) => (path.at(-2) === 'case' ? [String(path.at(-1))] : []))
}

/** Makes an edit, and checks that what is read again bit by bit is what is read as a whole. */
function done(flow: Flow, made: Outcome<{ path?: Path }>): Flow {
  const list = edits(made)
  const text = apply(flow, list)
  const whole = readFlow(text)
  const updated = updateFlow(flow, list)
  if (updated) {
    expect(casesOf(updated)).toEqual(casesOf(whole))
    expect(stepAt(updated, step)?.value).toEqual(stepAt(whole, step)?.value)
    if (casesOf(flow).join() !== casesOf(whole).join()) expect(updated.shape).not.toBe(flow.shape)
  }
  return whole
}

const block = `sections:
  main:
    - switch:
        variable: prompt_value
        case:
          "10": # ten
            - hangup
          2: []
          # one
          "1":
            - answer
        default: []
`

describe('cases that are numbers', () => {
  it('are read in the order of the text', () => {
    const flow = readFlow(block)
    expect(casesOf(flow)).toEqual(['10', '2', '1'])
    expect(stepAt(flow, step)?.branches.at(-1)?.label).toBe('Otherwise')
  })

  it('move with their lines and comments', () => {
    const flow = readFlow(block)
    const moved = edits(moveBranch(flow, [...cases, '1'], -1))
    expect(apply(flow, moved)).toBe(
      block.replace(
        `          2: []
          # one
          "1":
            - answer
`,
        `          # one
          "1":
            - answer
          2: []
`,
      ),
    )
    expect(errorOf(moveBranch(flow, [...cases, '10'], -1))).toMatch(/first already/)
    expect(errorOf(moveBranch(flow, [...cases, '1'], 1))).toMatch(/last already/)
  })

  it('are added behind the others, whatever their number', () => {
    const flow = readFlow(block)
    const [branch] = newBranches(stepAt(flow, step) ?? never())
    expect(casesOf(done(flow, addBranch(flow, step, branch ?? never(), '0')))).toEqual([
      '10',
      '2',
      '1',
      '0',
    ])
  })

  it('keep the order they were given, whatever is done to them', () => {
    fc.assert(
      fc.property(documents, fc.array(actions, { maxLength: 5 }), (text, todo) => {
        let flow = readFlow(text)
        for (const { kind, at, to } of todo) {
          const names = casesOf(flow)
          const index = at % names.length
          const name = names[index] ?? never()
          const isTaken = names.includes(to)
          if (kind === 'add' && !isTaken) {
            const [branch] = newBranches(stepAt(flow, step) ?? never())
            flow = done(flow, addBranch(flow, step, branch ?? never(), to))
            expect(casesOf(flow)).toEqual([...names, to])
          } else if (kind === 'remove' && names.length > 1) {
            flow = done(flow, removeBranch(flow, [...cases, name]))
            expect(casesOf(flow)).toEqual(names.toSpliced(index, 1))
          } else if (kind === 'rename' && !isTaken) {
            flow = done(flow, renameBranch(flow, [...cases, name], to))
            expect(casesOf(flow)).toEqual(names.with(index, to))
          } else if (kind === 'move' && index > 0) {
            flow = done(flow, moveBranch(flow, [...cases, name], -1))
            expect(casesOf(flow)).toEqual(names.toSpliced(index, 1).toSpliced(index - 1, 0, name))
          }
        }
      }),
      { numRuns, interruptAfterTimeLimit: process.env.LONG ? 240_000 : 15_000 },
    )
  })
})

const names = fc.oneof(
  fc.nat(12).map(String),
  fc.constantFrom('-1', '01', '1.5', '4294967295', 'one', '__proto__', '*', '#', ''),
)

const actions = fc.record({
  kind: fc.constantFrom('add', 'remove', 'rename', 'move'),
  at: fc.nat(20),
  to: names.filter((name) => name !== ''),
})

/** One choice by value, its cases in any order, in block and flow style and as JSON. */
const documents = fc
  .tuple(
    fc.uniqueArray(fc.tuple(names, fc.constantFrom('[]', '["hangup"]', '["answer","hangup"]')), {
      minLength: 1,
      maxLength: 6,
      selector: ([name]) => name,
    }),
    fc.constantFrom('block', 'flow', 'json'),
    fc.boolean(),
  )
  .map(([list, style, crlf]) => {
    const pairs = list.map(([name, steps]) => `${JSON.stringify(name)}: ${steps}`)
    const map = `{ "variable": "v", "case": { ${pairs.join(', ')} }, "default": [] }`
    if (style === 'json') return `{ "sections": { "main": [{ "switch": ${map} }] } }`
    if (style === 'flow') return `sections:\n  main:\n    - switch: ${map}\n    - hangup\n`
    const rows = pairs.map((pair, index) => `          # row ${index}\n          ${pair}\n`)
    const text = `sections:\n  main:\n    - switch:\n        variable: v\n        case:\n${rows.join('')}        default: []\n`
    return crlf ? text.replaceAll('\n', '\r\n') : text
  })

function never(): never {
  throw new Error('There has to be one.')
}
