import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutFlow } from '../../src/layout/layoutFlow.ts'
import { layoutRails } from '../../src/layout/layoutRails.ts'
import { planRails } from '../../src/layout/planRails.ts'
import { railSizes, railsApart, railX } from '../../src/layout/railSizes.ts'
import type { Rail } from '../../src/layout/railTypes.ts'
import { sizes } from '../../src/layout/sizes.ts'
import {
  allSteps,
  type Flow,
  lifetimes,
  type Plain,
  readFlow,
  type Step,
  startedIn,
  streamLifetimes,
} from '../../src/swml/index.ts'

const runs = process.env.LONG ? 600 : 60

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
  const liveness = streamLifetimes(flow)
  const cards = new Map(
    layout.boxes.flatMap((box) =>
      box.stepId === undefined || box.kind !== 'step' ? [] : [[box.stepId, box] as const],
    ),
  )
  return {
    flow,
    layout,
    liveness,
    cards,
    steps: allSteps(flow),
    ...layoutRails(layout, flow, planRails(flow, [liveness])),
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

test('a document in a step has one rail, whatever it starts, by the name of the first', () => {
  const inner = { sections: { main: [{ record_call: {} }, stream('a'), { denoise: {} }] } }
  const main = [play, { execute: { dest: JSON.stringify(inner) } }, play, play]
  const flow = readFlow(JSON.stringify({ sections: { main } }))
  const kinds = startedIn(flow).map((resource) => lifetimes(flow, resource))
  const { rails } = layoutRails(layoutFlow(flow), flow, planRails(flow, kinds))
  expect(rails.map(({ label, resource }) => ({ label, resource }))).toEqual([
    { label: 'a', resource: 'stream' },
  ])
})

describe('rails', () => {
  test('begin at the card that starts a stream and end at the one that stops it', () => {
    const { rails, cards, steps } = railsOf({ main: [play, stream('a'), play, stop('a'), play] })
    const [rail] = rails
    const [from, to] = [cards.get(steps[1]?.id ?? -1), cards.get(steps[3]?.id ?? -1)]
    expect(rails).toHaveLength(1)
    expect(rail?.label).toBe('a')
    expect(rail?.starts).toEqual([{ x: from?.x, y: (from?.y ?? 0) + sizes.card.height / 2 }])
    expect(rail?.ends).toEqual([{ x: to?.x, y: (to?.y ?? 0) + sizes.card.height / 2 }])
    const lowest = Math.max(...(rail?.parts ?? []).flatMap((part) => part.points.map(({ y }) => y)))
    expect(lowest).toBe((to?.y ?? 0) + sizes.card.height / 2)
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

  test.each([1, 2, 3, 4, 5, 8])(
    'have names that don’t lie on each other at the head of a section that %d go on in',
    (count) => {
      const names = Array.from({ length: count }, (_, index) => `s${index}`)
      const { rails, more, layout } = railsOf({
        main: [...names.map(stream), { transfer: { dest: 's' } }],
        s: [play, { hangup: {} }],
      })
      const head = layout.boxes.find(({ kind, label }) => kind === 'section' && label === 's')
      const isAtHead = ({ x }: { x: number }) => x >= (head?.x ?? 0)
      const shown = rails.flatMap(({ labels }) => labels.filter(isAtHead))
      const rest = more.filter(isAtHead)
      expect(shown.length + rest.reduce((sum, each) => sum + each.count, 0)).toBe(count)
      const all = [...shown, ...rest]
      for (const [index, a] of all.entries())
        for (const b of all.slice(index + 1))
          expect(Math.abs(a.y - b.y) >= 12 || Math.abs(a.x - b.x) >= 120).toBe(true)
      // Above the first card.
      const first = layout.boxes.find(({ kind, path }) => kind === 'step' && path[1] === 's')
      for (const { y } of all) expect(y + 12).toBeLessThanOrEqual(first?.y ?? 0)
    },
  )

  test('go on beside a new step that isn’t known to the liveness yet', () => {
    const before = railsOf({ main: [stream('a'), play] })
    const after = readFlow(
      JSON.stringify({ version: '1.0.0', sections: { main: [stream('a'), play, play] } }),
    )
    const layout = layoutFlow(after)
    const [rail] = layoutRails(layout, after, planRails(after, [before.liveness])).rails
    const end = layout.boxes.find((box) => box.kind === 'end')
    expect(rail?.ends.at(-1)?.y).toBe((end?.y ?? 0) + (end?.height ?? 0) / 2)
  })

  test('go past branches that stop them where none of these is taken', () => {
    const only: Plain = {
      // biome-ignore lint/suspicious/noThenProperty: SWML's own word, in data that nobody awaits.
      cond: [{ when: 'x', then: [stop('a'), play] }],
    }
    const { rails, layout } = railsOf({ main: [stream('a'), only, play] })
    const past = layout.boxes.find((box) => box.kind === 'past')
    const [rail] = rails
    if (!rail || !past) throw new Error('Nothing was drawn')
    expect(runsAt(rail, past.x - railSizes.first, past.y + past.height)?.sure).toBe(true)
    expect(isOneLine(rail)).toBe(true)
  })

  test('find a way past branches of which the layout draws none', () => {
    const only: Plain = { switch: { variable: 'x', case: { a: [stop('a'), play] } } }
    const { rails, layout, cards, steps } = railsOf({ main: [stream('a'), only, play] })
    const inBranch = cards.get(steps.find((step) => step.path.includes('case'))?.id ?? -1)
    const [rail] = rails
    if (!rail || !inBranch) throw new Error('Nothing was drawn')
    expect(layout.boxes.some((box) => box.kind === 'past')).toBe(false)
    const beside = inBranch.x - railSizes.first - 1.5 * railSizes.apart
    expect(runsAt(rail, beside, inBranch.y)?.sure).toBe(true)
    expect(isOneLine(rail)).toBe(true)
  })

  test('cross once where two part to both sides, and once where they come together', () => {
    const { rails } = railsOf({
      main: [stream('a'), stream('b'), cond([play], [play]), play],
    })
    const [a, b] = rails
    if (!a || !b) throw new Error('Nothing was drawn')
    expect(crossings(a, b)).toBe(2)
  })

  test('leave out what no lane is left for, and say how many run besides', () => {
    const ids = Array.from({ length: 10 }, (_, index) => `s${index}`)
    const { rails, more, cards, steps } = railsOf({ main: [...ids.map(stream), play] })
    expect(rails).toHaveLength(railSizes.lanes)
    expect(more.map(({ count, orMore }) => ({ count, orMore }))).toEqual([
      { count: 1, orMore: false },
      { count: 2, orMore: false },
    ])
    expect(more[0]?.x).toBe(cards.get(steps[8]?.id ?? -1)?.x)
  })

  test('of streams without a name say what they are, and which', () => {
    const { rails } = railsOf({
      main: [
        { stream: { url: 'wss://example.com' } },
        { stream: { url: 'wss://example.com' } },
        play,
      ],
    })
    expect(rails.map(({ label }) => label)).toEqual(['stream 1', 'stream 2'])
  })

  test('of several kinds share the lanes, streams first, and each kind of line has its own patterns', () => {
    const record = (id: string): Plain => ({ record_call: { control_id: id } })
    const denoised: Plain[] = [{ denoise: {} }, play, { stop_denoise: {} }, play]
    const main = [record('r'), stream('a'), ...denoised]
    const { flow, layout } = railsOf({ main })
    const kinds = startedIn(flow).map((resource) => lifetimes(flow, resource))
    const { rails } = layoutRails(layout, flow, planRails(flow, kinds))
    const named = rails.map(({ label, lane, colour, resource }) => [label, lane, colour, resource])
    expect(named).toEqual([
      ['a', 1, 1, 'stream'],
      ['r', 2, 1, 'record_call'],
      ['noise reduction', 0, 2, 'denoise'],
    ])
    const many = railsOf({ main: [...'abcdefgh'.split('').map(record), stream('s'), play] }).flow
    const crowded = layoutRails(
      layoutFlow(many),
      many,
      planRails(
        many,
        startedIn(many).map((resource) => lifetimes(many, resource)),
      ),
    )
    expect(crowded.rails.some(({ label }) => label === 's')).toBe(true)
    expect(crowded.rails).toHaveLength(railSizes.lanes)
  })

  test('are drawn beside each step exactly where something may be live', () => {
    const list = lists({ hangup: {} }, { execute: { dest: 's' } })
    fc.assert(
      fc.property(list, list, (main, s) => {
        const { rails, liveness, cards, steps } = railsOf({ main, s })
        for (const rail of rails) {
          for (const step of steps) {
            const card = cards.get(step.id)
            if (!card) throw new Error('A step has no card')
            const found = runsAt(rail, besideOf(card, rail.lane, apartIn(rails)), card.y + 1)
            const live = liveness.before.get(step.id)
            const isLive = live?.may.includes(rail.stepId) === true
            expect(found !== undefined, `${rail.label} at ${step.path.join('.')}`).toBe(isLive)
            if (found) expect(found.sure).toBe(live?.must.includes(rail.stepId))
          }
        }
        for (const live of new Set([...liveness.before.values()])) {
          const lanes = rails
            .filter((rail) => live.may.includes(rail.stepId))
            .map(({ lane }) => lane)
          expect(new Set(lanes).size).toBe(lanes.length)
        }
      }),
      { numRuns: runs },
    )
  })

  test('run in one unbroken line each, and never lie on each other', () => {
    // With jumps and other sections a rail may well begin anew elsewhere.
    fc.assert(
      fc.property(lists(), (main) => {
        const { rails } = railsOf({ main })
        for (const rail of rails) expect(isOneLine(rail), rail.label).toBe(true)
        for (const [a, b] of pairs(rails))
          expect(overlap(a, b), `${a.label} and ${b.label}`).toBeUndefined()
      }),
      { numRuns: runs },
    )
  })

  test('near a part of a flow are those of the whole flow', () => {
    fc.assert(
      fc.property(
        lists({ hangup: {} }),
        fc.nat(3000),
        fc.integer({ min: 1, max: 800 }),
        (main, y, height) => {
          const { flow, layout, liveness, rails } = railsOf({ main })
          const near = { x: -5000, y, width: 10_000, height }
          const some = layoutRails(layout, flow, planRails(flow, [liveness]), near).rails
          const within = (all: readonly Rail[]) =>
            all.flatMap((rail) => {
              const pieces = segments(rail).flatMap((piece) => {
                const [top, bottom] = [Math.max(piece.top, y), Math.min(piece.bottom, y + height)]
                return top < bottom || (top === bottom && piece.top === piece.bottom)
                  ? `${piece.left} ${piece.right} ${top} ${bottom}`
                  : []
              })
              return pieces.length > 0 ? [[rail.label, ...new Set(pieces.sort())]] : []
            })
          expect(within(some)).toEqual(within(rails))
        },
      ),
      { numRuns: runs },
    )
  })

  test('keep their order from step to step of a list', () => {
    fc.assert(
      fc.property(lists({ execute: { dest: 's' } }), lists(), (main, s) => {
        const { flow, rails, cards } = railsOf({ main, s })
        const xAt = (rail: Rail, step: Step) => {
          const card = cards.get(step.id)
          const x = besideOf(card, rail.lane, apartIn(rails))
          return card && runsAt(rail, x, card.y + 1) ? x : undefined
        }
        eachList(flow, (steps) => {
          for (const [index, step] of steps.entries()) {
            const next = steps[index + 1]
            if (!next) continue
            for (const [a, b] of pairs(rails)) {
              const [ax, bx, nextA, nextB] = [
                xAt(a, step),
                xAt(b, step),
                xAt(a, next),
                xAt(b, next),
              ]
              if (ax === undefined || bx === undefined) continue
              expect(ax).not.toBe(bx)
              if (nextA !== undefined && nextB !== undefined) expect(nextA < nextB).toBe(ax < bx)
            }
          }
        })
      }),
      { numRuns: runs },
    )
  })
})

/** Lists of steps that start and stop streams, with branches in branches. */
function lists(...others: Plain[]): fc.Arbitrary<Plain[]> {
  const id = fc.constantFrom('a', 'b', 'c')
  const { list } = fc.letrec<{ list: Plain[]; step: Plain }>((tie) => ({
    step: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      id.map(stream),
      id.map(stop),
      fc.constant(play),
      fc.constantFrom<Plain>(play, ...others),
      fc.tuple(tie('list'), tie('list')).map(([yes, no]) => cond(yes, no)),
      tie('list').map(
        // biome-ignore lint/suspicious/noThenProperty: SWML's own word, in data that nobody awaits.
        (yes): Plain => ({ cond: [{ when: 'x', then: yes }] }),
      ),
    ),
    list: fc.array(tie('step'), { maxLength: 5 }),
  }))
  const few = fc.array(fc.oneof(id.map(stream), id.map(stop), fc.constant(play)), { maxLength: 2 })
  // So many cases that they stand in rows.
  const wide = fc.tuple(fc.array(few, { minLength: 5, maxLength: 7 }), fc.boolean()).map(
    ([cases, isSure]): Plain => ({
      switch: {
        variable: 'x',
        case: Object.fromEntries(cases.map((steps, index) => [`c${index}`, steps])),
        ...(isSure ? { default: [play] } : {}),
      },
    }),
  )
  return fc
    .tuple(list, fc.option(wide), fc.nat(5))
    .map(([steps, more, at]) => (more === null ? steps : steps.toSpliced(at, 0, more)))
}

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((a, index) => all.slice(index + 1).map((b): [T, T] => [a, b]))
}

function eachList(flow: Flow, visit: (steps: readonly Step[]) => void): void {
  const go = (steps: readonly Step[]) => {
    visit(steps)
    for (const step of steps) for (const branch of step.branches) go(branch.steps)
  }
  for (const section of flow.sections) go(section.steps)
}

type Segment = { left: number; right: number; top: number; bottom: number }

function segments({ parts }: Rail): Segment[] {
  return parts.flatMap(({ points }) =>
    points.flatMap((from, index) => {
      const to = points[index + 1]
      if (!to) return []
      const [xs, ys] = [
        [from.x, to.x],
        [from.y, to.y],
      ]
      return {
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      }
    }),
  )
}

/** Where two rails run along the same line for a while. */
function overlap(a: Rail, b: Rail): Segment | undefined {
  for (const one of segments(a)) {
    for (const other of segments(b)) {
      const shared = {
        left: Math.max(one.left, other.left),
        right: Math.min(one.right, other.right),
        top: Math.max(one.top, other.top),
        bottom: Math.min(one.bottom, other.bottom),
      }
      const [width, height] = [shared.right - shared.left, shared.bottom - shared.top]
      if ((width > 0.5 && height >= 0) || (height > 0.5 && width >= 0)) return shared
    }
  }
  return undefined
}

/** In how many places two rails cross. */
function crossings(a: Rail, b: Rail): number {
  const places = new Set<string>()
  for (const one of segments(a)) {
    for (const other of segments(b)) {
      const [flat, tall] = one.top === one.bottom ? [one, other] : [other, one]
      const isThrough =
        flat.top === flat.bottom &&
        tall.left === tall.right &&
        flat.left < tall.left &&
        flat.right > tall.left &&
        tall.top < flat.top &&
        tall.bottom > flat.top
      if (isThrough) places.add(`${tall.left} ${flat.top}`)
    }
  }
  return places.size
}

/** Whether all that is drawn of a rail hangs together. */
function isOneLine(rail: Rail): boolean {
  const rest = segments(rail)
  const reached = rest.splice(0, 1)
  for (const one of reached) {
    for (let index = rest.length - 1; index >= 0; index -= 1) {
      const other = rest[index]
      if (
        other &&
        other.left <= one.right &&
        other.right >= one.left &&
        other.top <= one.bottom &&
        other.bottom >= one.top
      )
        reached.push(...rest.splice(index, 1))
    }
  }
  return rest.length === 0
}
