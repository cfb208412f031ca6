import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutFlow } from '../../src/layout/layoutFlow.ts'
import { layoutRails } from '../../src/layout/layoutRails.ts'
import { railsApart, railX } from '../../src/layout/railSizes.ts'
import type { Rail } from '../../src/layout/railTypes.ts'
import { sizes } from '../../src/layout/sizes.ts'
import { allSteps, type Plain, readFlow, streamLifetimes } from '../../src/swml/index.ts'

const runs = process.env.LONG ? 2000 : 60

const stream = (id: string): Plain => ({ stream: { url: 'wss://a.example/x', control_id: id } })
const stop = (id: string): Plain => ({ stop_stream: { control_id: id } })
const play: Plain = { play: { url: 'say:Hi' } }
const cond = (yes: Plain[], no: Plain[]): Plain => ({
  // biome-ignore lint/suspicious/noThenProperty: SWML's own word, in data that nobody awaits.
  cond: [{ when: 'x', then: yes }, { else: no }],
})

function railsOf(sections: Record<string, Plain[]>) {
  const flow = readFlow(JSON.stringify({ version: '1.0.0', sections }))
  const layout = layoutFlow(flow)
  const lives = streamLifetimes(flow)
  const cards = new Map(
    layout.boxes.flatMap((box) =>
      box.stepId === undefined || box.kind !== 'step' ? [] : [[box.stepId, box] as const],
    ),
  )
  return {
    flow,
    layout,
    lives,
    cards,
    steps: allSteps(flow),
    rails: layoutRails(layout, flow, [lives]).rails,
  }
}

/** Whether a rail runs beside a height of a column, and how. */
function runsAt(rail: Rail, x: number, y: number): { sure: boolean } | undefined {
  return rail.parts.find(({ points }) =>
    points.some((from, index) => {
      const to = points[index + 1]
      return (
        to &&
        from.x === x &&
        to.x === x &&
        Math.min(from.y, to.y) <= y &&
        Math.max(from.y, to.y) >= y
      )
    }),
  )
}

const besideOf = (card: { x: number } | undefined, lane: number, apart?: number) =>
  railX((card?.x ?? 0) + sizes.card.width / 2, lane, apart)

/** From rail to rail in this drawing. */
const apartIn = (rails: readonly Rail[]) =>
  railsApart(Math.max(0, ...rails.map(({ lane }) => lane + 1)))

describe('rails', () => {
  test('begin at the card that starts a stream and end at the one that stops it', () => {
    const { rails, cards, steps } = railsOf({ main: [play, stream('a'), play, stop('a'), play] })
    const [rail] = rails
    const [from, to] = [cards.get(steps[1]?.id ?? -1), cards.get(steps[3]?.id ?? -1)]
    expect(rails).toHaveLength(1)
    expect(rail?.label).toBe('a')
    expect(rail?.starts).toEqual([{ x: from?.x, y: (from?.y ?? 0) + 38 }])
    expect(rail?.ends).toEqual([{ x: to?.x, y: (to?.y ?? 0) + 38 }])
    const lowest = Math.max(...(rail?.parts ?? []).flatMap((part) => part.points.map(({ y }) => y)))
    expect(lowest).toBe((to?.y ?? 0) + 38)
  })

  test('are solid where it must be live, and broken behind a branch that may have stopped it', () => {
    const { rails, cards, steps } = railsOf({
      main: [stream('a'), cond([stop('a')], [play]), play],
    })
    const last = cards.get(steps.at(-1)?.id ?? -1)
    const inBranch = cards.get(steps.find((step) => step.method === 'play')?.id ?? -1)
    const [rail] = rails
    if (!rail || !last || !inBranch) throw new Error('Nothing was drawn')
    expect(runsAt(rail, besideOf(inBranch, 0), inBranch.y + 38)?.sure).toBe(true)
    expect(runsAt(rail, besideOf(last, 0), last.y + 38)?.sure).toBe(false)
  })

  test('give two streams live at once two lanes and colours, the earlier further out', () => {
    const { rails } = railsOf({
      main: [stream('a'), stream('b'), play, stop('b'), stream('c'), play],
    })
    expect(rails.map(({ lane }) => lane)).toEqual([1, 0, 0])
    expect(new Set(rails.map(({ colour }) => colour)).size).toBe(3)
  })

  test('go on in a section that is run meanwhile, with their name at its head', () => {
    const { rails, cards, steps } = railsOf({
      main: [stream('a'), { execute: { dest: 's' } }, play],
      s: [play, { return: {} }],
    })
    const inside = cards.get(steps.find((step) => step.path[1] === 's')?.id ?? -1)
    const [rail] = rails
    if (!rail || !inside) throw new Error('Nothing was drawn')
    expect(runsAt(rail, besideOf(inside, rail.lane), inside.y + 20)?.sure).toBe(true)
    expect(rail.labels).toHaveLength(2)
  })

  test('go on beside a new step that the lives do not know yet', () => {
    const before = railsOf({ main: [stream('a'), play] })
    const after = readFlow(
      JSON.stringify({ version: '1.0.0', sections: { main: [stream('a'), play, play] } }),
    )
    const layout = layoutFlow(after)
    const [rail] = layoutRails(layout, after, [before.lives]).rails
    const end = layout.boxes.find((box) => box.kind === 'end')
    expect(rail?.ends.at(-1)?.y).toBe((end?.y ?? 0) + (end?.height ?? 0) / 2)
  })

  test('are drawn beside each step exactly where something may be live', () => {
    const id = fc.constantFrom('a', 'b', 'c')
    const { list } = fc.letrec<{ list: Plain[]; step: Plain }>((tie) => ({
      step: fc.oneof(
        { depthSize: 'small' },
        id.map(stream),
        id.map(stop),
        fc.constant(play),
        fc.constantFrom<Plain>({ hangup: {} }, { execute: { dest: 's' } }),
        fc.tuple(tie('list'), tie('list')).map(([yes, no]) => cond(yes, no)),
      ),
      list: fc.array(tie('step'), { maxLength: 5 }),
    }))
    fc.assert(
      fc.property(list, list, (main, s) => {
        const { rails, lives, cards, steps } = railsOf({ main, s })
        for (const rail of rails) {
          for (const step of steps) {
            const card = cards.get(step.id)
            if (!card) throw new Error('A step has no card')
            const found = runsAt(rail, besideOf(card, rail.lane, apartIn(rails)), card.y + 1)
            const live = lives.before.get(step.id)
            const isLive = live?.may.includes(rail.stepId) === true
            expect(found !== undefined, `${rail.label} at ${step.path.join('.')}`).toBe(isLive)
            if (found) expect(found.sure).toBe(live?.must.includes(rail.stepId))
          }
        }
        for (const live of new Set([...lives.before.values()])) {
          const lanes = rails
            .filter((rail) => live.may.includes(rail.stepId))
            .map(({ lane }) => lane)
          expect(new Set(lanes).size).toBe(lanes.length)
        }
      }),
      { numRuns: runs },
    )
  })
})
