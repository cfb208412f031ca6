import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFlows } from '../../../src/swml/compare/compareFlows.ts'
import type { Comparison } from '../../../src/swml/compare/comparison.ts'
import { insertSteps } from '../../../src/swml/edit/insertSteps.ts'
import { moveSteps } from '../../../src/swml/edit/moveSteps.ts'
import { removeSteps } from '../../../src/swml/edit/removeSteps.ts'
import { setField } from '../../../src/swml/edit/setField.ts'
import { convert } from '../../../src/swml/print/convert.ts'
import { readFlow } from '../../../src/swml/read/readFlow.ts'
import { allSteps } from '../../../src/swml/tree/eachStep.ts'
import { listOf } from '../../../src/swml/tree/listAt.ts'
import { startsWith } from '../../../src/swml/tree/paths.ts'
import type { Flow, TextEdit } from '../../../src/swml/types.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'
import { documents } from '../read/documents.ts'

/** Flows of steps that are all told apart, some with branches. */
const flows: fc.Arbitrary<Flow> = fc
  .tuple(fc.array(fc.nat(5), { minLength: 1, maxLength: 12 }), fc.boolean())
  .map(([shape, two]) => {
    let count = 0
    const step = (kind: number, pad: string): string => {
      count += 1
      if (kind < 3) return `${pad}- play: say:${count}\n`
      if (kind === 3) return `${pad}- stream:\n${pad}    url: wss://example.com/${count}\n`
      if (kind === 4)
        return `${pad}- cond:\n${pad}    - when: a${count}\n${pad}      then:\n${step(0, `${pad}        `)}${step(3, `${pad}        `)}`
      return `${pad}- switch:\n${pad}    variable: v${count}\n${pad}    case:\n${pad}      a:\n${step(1, `${pad}        `)}${pad}      b: []\n`
    }
    const list = (of: readonly number[]) => of.map((kind) => step(kind, '    ')).join('')
    const other = two ? `  other:\n${list([0, 4])}` : ''
    return readFlow(`version: 1.0.0\nsections:\n  main:\n${list(shape)}${other}`)
  })

const edited = (flow: Flow, edits: readonly TextEdit[]) => readFlow(applyEdits(flow.text, edits))
const kinds = ({ steps }: Comparison) => steps.map(({ kind }) => kind)
const at = (flow: Flow, index: number) => {
  const steps = allSteps(flow)
  const step = steps[index % steps.length]
  if (!step) throw new Error('no steps')
  return step
}

describe('two flows', () => {
  it('that say the same differ in nothing, in either format', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const flow = readFlow(text)
        const other = readFlow(convert(flow, flow.language === 'yaml' ? 'json' : 'yaml').text)
        const { steps, sections, values, onlyText } = compareFlows(flow, other)
        expect({ steps, sections, values }).toEqual({ steps: [], sections: [], values: [] })
        expect(onlyText).toBe(true)
        expect(compareFlows(flow, flow).onlyText).toBe(false)
      }),
    )
  })

  it('account for every step of both, whatever they are', () => {
    fc.assert(
      fc.property(documents, documents, (one, two) => {
        const [before, after] = [readFlow(one), readFlow(two)]
        const { steps } = compareFlows(before, after)
        const seenBefore = steps.flatMap((each) => ('before' in each ? [each.before] : []))
        const seenAfter = steps.flatMap((each) => ('after' in each ? [each.after] : []))
        expect(new Set(seenBefore).size).toBe(seenBefore.length)
        expect(new Set(seenAfter).size).toBe(seenAfter.length)
        const added = steps.filter(({ kind }) => kind === 'added').length
        const removed = steps.filter(({ kind }) => kind === 'removed').length
        expect(allSteps(before).length - removed).toBe(allSteps(after).length - added)
      }),
    )
  })

  it('tell a step that was added, and only that', () => {
    fc.assert(
      fc.property(flows, fc.nat(), (flow, index) => {
        const { path } = at(flow, index)
        const place = { list: listOf(path), index: Number(path.at(-1)) }
        const next = edited(flow, insertSteps(flow, place, [{ hangup: {} }]))
        const { steps, sections, values } = compareFlows(flow, next)
        expect(steps).toMatchObject([{ kind: 'added', after: { method: 'hangup', path } }])
        expect({ sections, values }).toEqual({ sections: [], values: [] })
        expect(kinds(compareFlows(next, flow))).toEqual(['removed'])
      }),
    )
  })

  it('tell a value that was changed, and only that', () => {
    fc.assert(
      fc.property(flows, fc.nat(), (flow, index) => {
        const step = at(flow, index)
        if (step.branches.length > 0 || step.method !== 'stream') return
        const edits = setField(flow, [...step.path, 'stream', 'name'], 'other')
        expect(compareFlows(flow, edited(flow, edits)).steps).toMatchObject([
          { kind: 'changed', before: { path: step.path }, values: [['name']] },
        ])
      }),
    )
  })

  it('tell a step that was moved, not as removed and added', () => {
    fc.assert(
      fc.property(flows, fc.nat(), fc.nat(), (flow, from, to) => {
        const [step, target] = [at(flow, from), at(flow, to)]
        if (startsWith(target.path, step.path)) return
        const place = { list: listOf(target.path), index: Number(target.path.at(-1)) }
        const edits = moveSteps(flow, [step.path], place)
        const found = kinds(compareFlows(flow, edited(flow, edits)))
        expect(found).toEqual(edits.length === 0 ? [] : ['moved'])
      }),
    )
  })

  it('tell all steps that were taken out together', () => {
    fc.assert(
      fc.property(flows, fc.nat(), fc.nat(), (flow, one, two) => {
        const gone = [at(flow, one), at(flow, two)]
        const paths = gone
          .filter(
            (each) => !gone.some((other) => other !== each && startsWith(each.path, other.path)),
          )
          .map(({ path }) => path)
        const within = allSteps(flow).filter(({ path }) =>
          paths.some((each) => startsWith(path, each)),
        )
        const next = edited(flow, removeSteps(flow, paths))
        expect(compareFlows(flow, next).steps).toEqual(
          within.map((before) => ({ kind: 'removed', before })),
        )
      }),
    )
  })

  it('tell nothing of branches that stand in another order', () => {
    const cases = ['a: [{ play: say:1 }]', 'b: [{ hangup: {} }, { answer: {} }]']
    const flow = (list: readonly string[]) =>
      readFlow(
        `sections:\n  main:\n    - switch:\n        variable: x\n        case: { ${list.join(', ')} }\n`,
      )
    expect(compareFlows(flow(cases), flow([...cases].reverse()))).toMatchObject({
      ...{ steps: [], sections: [], values: [], onlyText: true },
    })
  })

  it('tell a section under another name, and what is beside the sections', () => {
    const before = readFlow(
      'version: 1.0.0\nsections:\n  main:\n    - play: say:1\n    - play: say:2\n',
    )
    const after = readFlow(
      'version: 1.0.1\nsections:\n  start:\n    - play: say:1\n    - play: say:3\n    - play: say:2\n  other: []\n',
    )
    expect(compareFlows(before, after)).toMatchObject({
      steps: [{ kind: 'added', after: { value: 'say:3' } }],
      sections: [
        { kind: 'renamed', before: { name: 'main' }, after: { name: 'start' } },
        { kind: 'added', after: { name: 'other' } },
      ],
      values: [['version']],
    })
  })
})
