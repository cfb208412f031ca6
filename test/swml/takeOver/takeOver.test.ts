import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeRows } from '../../../src/swml/compare/changesInWords.ts'
import { compareFlows } from '../../../src/swml/compare/compareFlows.ts'
import { readFlow } from '../../../src/swml/read/readFlow.ts'
import { takeOver } from '../../../src/swml/takeOver/takeOver.ts'
import { allSteps } from '../../../src/swml/tree/eachStep.ts'
import type { Flow } from '../../../src/swml/types.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'
import { documents } from '../read/documents.ts'

const flow = (main: string, rest = '') =>
  readFlow(`version: 1.0.0\nsections:\n  main:\n${main.replace(/^/gm, '    ')}\n${rest}`)

const start = `# first of all
- answer: {}
- stream:
    url: wss://example.com/a   # ours
- cond:
    - when: a
      then:
        - play: say:Yes
        - record: {}
- hangup: {}`

/** The flow after each row, one after the other, as long as there are any; how often one was refused. */
function takenOver(before: Flow, after: Flow): { flow: Flow; refused: string[] } {
  let now = after
  for (let round = 0; round < 200; round += 1) {
    const rows = changeRows(compareFlows(before, now))
    const made = rows.map(({ change }) => takeOver(before, now, change))
    const edits = made.flatMap((each) => ('edits' in each ? [each.edits] : []))[0]
    const refused = made.flatMap((each) => ('error' in each ? [each.error] : []))
    if (edits === undefined) return { flow: now, refused }
    now = readFlow(applyEdits(now.text, edits))
    expect(now.readable).toBe(true)
  }
  return { flow: now, refused: ['It never ends'] }
}

describe('taking over one change', () => {
  it.each<[string, string]>([
    ['a step that was added goes', start.replace('- hangup', '# new\n- stop_stream: {}\n- hangup')],
    [
      'a step that was removed comes back',
      start.replace('- stream:\n    url: wss://example.com/a   # ours\n', ''),
    ],
    ['a nested step comes back', start.replace('        - play: say:Yes\n', '')],
    ['a value is as it was', start.replace('example.com/a', 'example.com/b')],
    ['a condition is as it was, and what is nested stays', start.replace('when: a', 'when: b')],
    [
      'a step stands where it stood',
      start.replace('- answer: {}\n', '').replace('- hangup', '- answer: {}\n- hangup'),
    ],
    [
      'a step that was moved into a branch comes out',
      start
        .replace('- answer: {}\n', '')
        .replace('        - record', '        - answer: {}\n        - record'),
    ],
  ])('%s, and nothing else changes', (_, after) => {
    const [one, other] = [flow(start), flow(after)]
    const rows = changeRows(compareFlows(one, other))
    expect(rows).toHaveLength(1)
    const taken = takenOver(one, other)
    expect(taken.refused).toEqual([])
    expect(taken.flow.text.replace(/^ *# (new|first.*)\n/gm, '')).toBe(
      one.text.replace(/^ *# first.*\n/gm, ''),
    )
  })

  it('leaves what else was changed', () => {
    const [one, other] = [
      flow(start),
      flow(start.replace('say:Yes', 'say:No').replace('- hangup: {}', '- sleep: 1 # wait')),
    ]
    const row = changeRows(compareFlows(one, other)).find(({ words }) => words.includes('Sound'))
    if (!row) throw new Error('no such row')
    const made = takeOver(one, other, row.change)
    if ('error' in made) throw new Error(made.error)
    expect(applyEdits(other.text, made.edits)).toBe(other.text.replace('say:No', 'say:Yes'))
  })

  it('sections come back, go and are renamed', () => {
    const bye = '  bye:\n    # the end\n    - play: say:Bye\n    - hangup: {}\n'
    expect(takenOver(flow(start, bye), flow(start)).flow.text).toBe(flow(start, bye).text)
    expect(takenOver(flow(start), flow(start, bye)).flow.text).toBe(flow(start).text)
    const renamed = bye.replace('bye:', 'end:')
    expect(takenOver(flow(start, bye), flow(start, renamed)).flow.text).toBe(flow(start, bye).text)
  })

  it('all of them, one after the other, make a flow that says the same', () => {
    fc.assert(
      fc.property(documents, documents, (one, two) => {
        const [before, after] = [readFlow(one), readFlow(two)]
        fc.pre(before.readable && after.readable)
        const { flow, refused } = takenOver(before, after)
        expect(refused).toEqual([])
        expect(compareFlows(before, flow)).toMatchObject({ steps: [], sections: [], values: [] })
      }),
      { endOnFailure: true, numRuns: 40 },
    )
  })

  it('one leaves every step that isn’t its own as it was written', () => {
    fc.assert(
      fc.property(documents, documents, fc.nat(), (one, two, at) => {
        const [before, after] = [readFlow(one), readFlow(two)]
        fc.pre(before.readable && after.readable && !after.requiresFullParse)
        const rows = changeRows(compareFlows(before, after)).filter(
          ({ change }) => change.kind === 'added',
        )
        const change = rows[at % rows.length]?.change
        if (change?.kind !== 'added') return
        const made = takeOver(before, after, change)
        if ('error' in made) return
        const text = applyEdits(after.text, made.edits)
        for (const step of allSteps(after)) {
          if (
            made.edits.some(({ start, end }) => start <= step.range.end && end >= step.range.start)
          )
            continue
          expect(text).toContain(after.text.slice(step.range.start, step.range.end))
        }
      }),
      { endOnFailure: true },
    )
  })
})
