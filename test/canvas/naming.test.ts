import { describe, expect, it } from 'vitest'
import { boxOf } from '../../src/canvas/layers/NameInPlace.tsx'
import { nearMarks } from '../../src/canvas/state/marks.ts'
import { layoutFlow } from '../../src/layout/layoutFlow.ts'
import { allSteps, readFlow, stepPlaces } from '../../src/swml/index.ts'

const flow = readFlow(`sections:
  main:
    - answer
    - cond:
        - when: a
          then:
            - hangup
        - else: []
  other:
    - return
  empty: []
`)
const layout = layoutFlow(flow)
const idOf = (method: string) => allSteps(flow).find((step) => step.method === method)?.id

const marks = (method: string, empty?: string) =>
  nearMarks(stepPlaces(flow), layout.boxes, idOf(method), empty)
const near = (method: string) => [...marks(method).near]
const stops = (method: string, empty?: string) => [...marks(method, empty).stops]

describe('names of sections and branches', () => {
  it('show their menus around and below the current step, and where there are no steps', () => {
    const cond = idOf('cond')
    expect(near('answer')).toEqual(['section:main', 'section:empty'])
    expect(near('cond')).toEqual([
      'section:main',
      'section:empty',
      `branch:${cond}.0`,
      `branch:${cond}.1`,
    ])
    expect(near('hangup')).toContain(`branch:${cond}.0`)
    expect(near('return')).toEqual(['section:other', 'section:empty'])
  })

  it('are one Tab stop: that of the list where the keyboard is', () => {
    const cond = idOf('cond')
    expect(stops('answer')).toEqual(['section:empty', 'section:main'])
    expect(stops('hangup')).toEqual(['section:empty', `branch:${cond}.0`])
    expect(stops('hangup', `gap:first:${cond}.1`)).toEqual(['section:empty', `branch:${cond}.1`])
    expect(stops('answer', 'gap:first:empty')).toEqual(['section:empty'])
  })

  it('are edited where they stand', () => {
    expect(boxOf(layout, { kind: 'section', name: 'other' })?.key).toBe('section:other')
    const path = ['sections', 'main', 1, 'cond', 0, 'then']
    expect(boxOf(layout, { kind: 'branch', path })?.label).toBe('When a')
    expect(boxOf(layout, { kind: 'section', name: 'gone' })).toBeUndefined()
  })
})
