import { describe, expect, it } from 'vitest'
import { readFlow } from '../../../src/swml/read/readFlow.ts'
import { updateFlow } from '../../../src/swml/read/updateFlow.ts'
import { allSteps, eachStep, stepsWithIds } from '../../../src/swml/tree/eachStep.ts'
import { listAt } from '../../../src/swml/tree/listAt.ts'
import { idsAtPaths, stepsAlong } from '../../../src/swml/tree/stepAt.ts'
import { stepById } from '../../../src/swml/tree/stepPlaces.ts'
import { placeInWords } from '../../../src/swml/tree/stepWords.ts'

const flow = readFlow(`sections:
  main:
    - answer: {}
    - cond:
        - when: a
          then:
            - play: {url: x}
            - switch:
                variable: v
                case:
                  '1': [hangup]
        - else: []
  other: [hangup]
  odd: {hangup: {}}
`)
const [answer, cond, play, choice, inner, last] = allSteps(flow)
if (!answer || !cond || !play || !choice || !inner || !last) throw new Error('read wrongly')

describe('the tree of a flow', () => {
  it('is walked in the order of the text, until the visitor has seen enough', () => {
    const seen: string[] = []
    eachStep(flow, (step, section) => {
      seen.push(`${section.name} ${step.method}`)
      return step !== choice
    })
    expect(seen).toEqual(['main answer', 'main cond', 'main play', 'main switch'])
  })

  it('gives the steps that a path leads through, the outermost first', () => {
    expect(stepsAlong(flow, [...inner.path, 'hangup', 'reason'])).toEqual([cond, choice, inner])
    expect(stepsAlong(flow, ['sections', 'main'])).toEqual([])
    expect(stepsAlong(flow, ['sections', 'gone', 0])).toEqual([])
  })

  it('gives a list with its name and the step that holds it', () => {
    expect(listAt(flow, ['sections', 'other'])).toMatchObject({ label: 'other', steps: [last] })
    const empty = listAt(flow, [...cond.path, 'cond', 1, 'else'])
    expect(empty).toMatchObject({ label: 'Otherwise', steps: [], parent: cond })
    expect(listAt(flow, [...cond.path, 'cond', 0])).toBeUndefined()
    expect(listAt(flow, ['sections', 'odd'])).toBeUndefined()
  })

  it('finds steps by id in the order of the text, each once, and leaves out what is gone', () => {
    expect(stepsWithIds(flow, [inner.id, answer.id, 99])).toEqual([answer, inner])
    expect(
      idsAtPaths(flow, [inner.path, answer.path, inner.path, ['sections', 'main', 9]]),
    ).toEqual([answer.id, inner.id])
    expect(stepById(flow, 99)).toBeUndefined()
  })

  it('finds every step by id after an edit too, whether steps moved or only values changed', () => {
    const at = flow.text.indexOf('answer')
    for (const text of ['denoise: {}\n    - ', 'x']) {
      const after = updateFlow(flow, [{ start: at, end: at, text }])
      if (!after) throw new Error('can’t be read')
      for (const step of allSteps(after)) expect(stepById(after, step.id)).toBe(step)
    }
  })

  it('says in words where a step stands: in a section, or under a branch', () => {
    expect(placeInWords(flow, cond.path)).toBe('step 2 of 2 in main')
    expect(placeInWords(flow, play.path)).toBe('step 1 of 2 under When a')
    expect(placeInWords(flow, ['sections', 'gone', 0])).toBe('another place')
  })
})
