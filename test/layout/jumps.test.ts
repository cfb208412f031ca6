import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Jump, jumpsOf, sameJumps, targetOf } from '../../src/layout/jumps/jumpsOf.ts'
import { layoutJumps } from '../../src/layout/jumps/layoutJumps.ts'
import { layoutFlow } from '../../src/layout/layoutFlow.ts'
import { type Flow, readFlow, stepPlaces, updateFlow } from '../../src/swml/index.ts'
import { anyFlow } from './flows.ts'

const menu = readFlow(`sections:
  main:
    - label: menu
    - prompt:
        play: say:Press 1
    - cond:
        - when: vars.a
          then:
            - transfer: bye
        - else:
            - goto:
                label: menu
    - execute:
        dest: bye
    - goto:
        label: nowhere
    - transfer: https://example.com/x
  bye:
    - hangup
`)

describe('jumps of a flow', () => {
  it('lead to labels of the same section and to sections that are there', () => {
    const words = jumpsOf(menu).map((jump) => (jump.kind === 'goto' ? 'goto' : jump.section))
    expect(words).toEqual(['bye', 'bye', 'goto'])
  })

  it('stay the same while no target changes', () => {
    const typed = readFlow(menu.text.replace('Press 1', 'Press 2'))
    expect(sameJumps(jumpsOf(menu), jumpsOf(typed))).toBe(true)
    const other = readFlow(menu.text.replace('label: menu\n    - prompt', 'label: x\n    - prompt'))
    expect(sameJumps(jumpsOf(menu), jumpsOf(other))).toBe(false)
  })

  it('follow every edit, in whichever section it is made', () => {
    const edits: [string, string][] = [
      ['label: menu\n    - prompt', 'label: top\n    - prompt'],
      ['Press 1', 'Press 2'],
      ['label: top\n    - prompt', 'label: menu\n    - prompt'],
      ['dest: bye', 'dest: nobody'],
      ['label: nowhere', 'label: menu'],
      ['- hangup', '- transfer: main'],
    ]
    let flow = menu
    for (const [before, after] of edits) {
      const start = flow.text.indexOf(before)
      const updated = updateFlow(flow, [{ start, end: start + before.length, text: after }])
      if (!updated) throw new Error(`not updated: ${after}`)
      flow = updated
      expect(jumpsOf(flow).map(targetOf)).toEqual(jumpsOf(readFlow(flow.text)).map(targetOf))
    }
    expect(jumpsOf(flow)).toHaveLength(4)
  })
})

describe('lines of jumps', () => {
  it('end at the label’s card and at the section’s name', () => {
    const layout = layoutFlow(menu)
    const lines = layoutJumps(layout, stepPlaces(menu), jumpsOf(menu))
    const ends = lines.map(({ points }) => points.at(-1))
    const header = layout.boxes.find((box) => box.kind === 'section' && box.label === 'bye')
    const label = layout.boxes.find((box) => box.kind === 'step')
    expect(ends[0]).toEqual({ x: header?.x, y: (header?.y ?? 0) + (header?.height ?? 0) / 2 })
    expect(ends[2]).toEqual({
      x: (label?.x ?? 0) + (label?.width ?? 0),
      y: (label?.y ?? 0) + (label?.height ?? 0) / 2,
    })
  })

  it('never run through a card, whatever the flow', () => {
    const picks = fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(4)), { maxLength: 6 })
    const folds = fc.array(fc.nat(40), { maxLength: 3 })
    fc.assert(
      fc.property(anyFlow, picks, folds, (flow, chosen, collapsed) => {
        const layout = layoutFlow(flow, { collapsed: new Set(collapsed) })
        const lines = layoutJumps(layout, stepPlaces(flow), someJumps(flow, chosen))
        const cards = layout.boxes.filter((box) => box.kind === 'step' || box.kind === 'section')
        for (const { points } of lines) {
          points.slice(1).forEach((to, index) => {
            const from = points[index]
            if (!from) return
            expect(from.x === to.x || from.y === to.y).toBe(true)
            const hit = cards.find(
              ({ x, y, width, height }) =>
                Math.min(from.x, to.x) < x + width - 0.5 &&
                Math.max(from.x, to.x) > x + 0.5 &&
                Math.min(from.y, to.y) < y + height - 0.5 &&
                Math.max(from.y, to.y) > y + 0.5,
            )
            expect(hit).toBeUndefined()
          })
        }
      }),
      { numRuns: process.env.LONG ? 10_000 : 300 },
    )
  })

  it('lie on each other only where they lead to the same place', () => {
    const picks = fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(4)), { maxLength: 5 })
    fc.assert(
      fc.property(anyFlow, picks, (flow, chosen) => {
        const byStep = someJumps(flow, chosen).map((jump): [string, Jump] => [
          `${jump.from} ${jump.kind}`,
          jump,
        ])
        const jumps = [...new Map(byStep).values()]
        const lines = layoutJumps(layoutFlow(flow), stepPlaces(flow), jumps)
        const pieces = lines.flatMap(({ points, from, kind }) => {
          const jump = jumps.find((each) => each.from === from && each.kind === kind)
          const target = jump && targetOf(jump)
          return points.slice(1).flatMap((to, index) => {
            const start = points[index]
            return start ? [{ target, start, to }] : []
          })
        })
        for (const a of pieces)
          for (const b of pieces) {
            if (a.target !== b.target) expect(sharedLength(a, b)).toBeLessThan(0.5)
          }
      }),
      { numRuns: process.env.LONG ? 3000 : 150 },
    )
  })
})

type Piece = { start: { x: number; y: number }; to: { x: number; y: number } }

/** How far two straight pieces of lines lie on each other. */
function sharedLength(a: Piece, b: Piece): number {
  const along = (axis: 'x' | 'y', other: 'x' | 'y') => {
    const all = [a.start, a.to, b.start, b.to]
    if (all.some((point) => Math.abs(point[other] - a.start[other]) > 0.5)) return 0
    const [a1, a2, b1, b2] = all.map((point) => point[axis])
    if (a1 === undefined || a2 === undefined || b1 === undefined || b2 === undefined) return 0
    return (
      Math.min(Math.max(a1, a2), Math.max(b1, b2)) - Math.max(Math.min(a1, a2), Math.min(b1, b2))
    )
  }
  return Math.max(along('x', 'y'), along('y', 'x'))
}

/** Jumps between any steps of one section, and to any section. */
function someJumps(
  flow: Pick<Flow, 'sections' | 'shape'>,
  chosen: readonly (readonly [number, number, number])[],
): Jump[] {
  const { byId } = stepPlaces(flow)
  const ids = [...byId.keys()]
  return chosen.flatMap(([a, b, c]): Jump[] => {
    const from = ids[a % Math.max(1, ids.length)]
    if (from === undefined) return []
    const section = flow.sections[c % flow.sections.length]?.name
    const own = ids.filter((id) => byId.get(id)?.section === byId.get(from)?.section)
    const to = own[b % own.length]
    return [
      ...(to === undefined ? [] : [{ kind: 'goto' as const, from, to }]),
      ...(section === undefined ? [] : [{ kind: 'section' as const, from, section }]),
    ]
  })
}
