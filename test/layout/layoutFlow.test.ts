import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutFlow } from '../../src/layout/layoutFlow.ts'
import { sizes } from '../../src/layout/sizes.ts'
import type { Box, Layout } from '../../src/layout/types.ts'
import { type Flow, type Path, readFlow } from '../../src/swml/index.ts'
import { allSteps, anyFlow, flowOf, forked, leaf, runs } from './flows.ts'

describe('layoutFlow', () => {
  it('gives every step exactly one card, in the order of the text', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const cards = layoutFlow(flow).boxes.filter((box) => box.kind === 'step')
        expect(cards.map((box) => box.stepId)).toEqual(allSteps(flow).map((step) => step.id))
      }),
      { numRuns: runs },
    )
  })

  it('lets no two boxes overlap and keeps all inside its bounds', () => {
    fc.assert(
      fc.property(anyFlow, fc.constantFrom('compact', 'roomy'), (flow, density) => {
        const layout = layoutFlow(flow, { density })
        expect(overlaps(layout.boxes)).toEqual([])
        for (const box of layout.boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0)
          expect(box.y).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width).toBeLessThanOrEqual(layout.width)
          expect(box.y + box.height).toBeLessThanOrEqual(layout.height)
        }
      }),
      { numRuns: runs },
    )
  })

  it('puts the steps of a list below each other', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const y = new Map(layoutFlow(flow).boxes.map((box) => [box.stepId, box.y]))
        for (const [list] of lists(flow)) {
          const tops = list.map((id) => y.get(id) ?? Number.NaN)
          expect(tops).toEqual([...tops].sort((a, b) => a - b))
        }
      }),
      { numRuns: runs },
    )
  })

  it('has one gap for every place of every list, and none other', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const wanted = lists(flow).flatMap(([list, path]) =>
          Array.from({ length: list.length + 1 }, (_, index) => ({
            place: { list: path, index },
            before: list[index - 1],
            after: list[index],
            empty: list.length === 0,
          })),
        )
        const { gaps } = layoutFlow(flow)
        const found = gaps.map(({ place, before, after, empty }) => ({
          place,
          before,
          after,
          empty,
        }))
        expect(sorted(found)).toEqual(sorted(wanted))
      }),
      { numRuns: runs },
    )
  })

  it('keys boxes, gaps and lines without a repetition, and draws the same flow the same way', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const layout = layoutFlow(flow)
        for (const keys of [layout.boxes, layout.gaps, layout.lines].map((all) =>
          all.map((one) => one.key),
        ))
          expect(new Set(keys).size).toBe(keys.length)
        expect(layoutFlow(flow)).toEqual(layout)
      }),
      { numRuns: runs },
    )
  })

  it.each([
    ['a test alone', '[{ when: a, then: [hangup] }]', true],
    ['tests without “else”', '[{ when: a, then: [] }, { when: b, then: [answer, hangup] }]', true],
    ['tests with “else”', '[{ when: a, then: [] }, { else: [] }]', false],
    ['a test with its own “else”', '[{ when: a, then: [], else: [] }]', false],
    ['a test that is always true', '[{ when: a, then: [] }, { when: "true", then: [] }]', false],
  ])('shows a way past %s: %s', (_, cond, isPassed) => {
    const flow = readFlow(`sections: { main: [{ cond: ${cond} }, hangup] }`)
    const layout = layoutFlow(flow)
    const past = layout.boxes.filter((box) => box.kind === 'past')
    expect(past.map((box) => box.label)).toEqual(isPassed ? ['Otherwise: goes on'] : [])
    const [pill] = past
    if (pill === undefined) return
    expect(overlaps(layout.boxes)).toEqual([])
    expect(pill.x + pill.width).toBeLessThanOrEqual(layout.width)
    // It leads from the card to where the branches join again.
    const middle = pill.x + pill.width / 2
    const ends = layout.lines.flatMap(({ points }) => [points[0], points.at(-1)])
    for (const y of [pill.y, pill.y + pill.height]) {
      expect(ends.some((end) => end?.x === middle && end.y === y)).toBe(true)
    }
  })

  it('folds the branches of a collapsed step into one pill that says what is in it', () => {
    const flow = flowOf([[leaf, forked([leaf, forked([leaf])], [leaf]), leaf]])
    const layout = layoutFlow(flow, { collapsed: new Set([1]) })
    expect(cardIds(layout)).toEqual([0, 1, 6])
    expect(layout.boxes.find((box) => box.key === 'folded:1')?.label).toBe('2 branches, 4 steps')
    expect(layout.gaps.every((gap) => gap.place.list.length === 2)).toBe(true)
  })

  it('says where the call comes in and ends in main, and only there', () => {
    const pills = layoutFlow(flowOf([[leaf], [leaf]])).boxes.filter((box) =>
      /start|end/.test(box.kind),
    )
    expect(pills.map((box) => box.label)).toEqual(['Call comes in', 'Call ends', 'End of section'])
  })

  it('shows a section that holds no steps without offering gaps in it', () => {
    const flow = flowOf([[leaf]])
    const [main] = flow.sections
    if (main === undefined) throw new Error('main is missing')
    const layout = layoutFlow({
      sections: [{ ...main, name: 'odd', steps: [], notation: 'other' }],
    })
    expect(layout.gaps).toEqual([])
    expect(layout.boxes.map((box) => box.label)).toEqual(['odd', 'Not a list of steps'])
  })

  it('stands duplicate section names side by side', () => {
    const flow = flowOf([[leaf]])
    const layout = layoutFlow({ sections: [...flow.sections, ...flowOf([[]]).sections] })
    expect(new Set(layout.boxes.map((box) => box.key)).size).toBe(layout.boxes.length)
  })
})

function cardIds(layout: Layout) {
  return layout.boxes.filter((box) => box.kind === 'step').map((box) => box.stepId)
}

function overlaps(boxes: readonly Box[]) {
  const found: string[] = []
  boxes.forEach((a, index) => {
    for (const b of boxes.slice(index + 1)) {
      const apart =
        a.x + a.width <= b.x ||
        b.x + b.width <= a.x ||
        a.y + a.height <= b.y ||
        b.y + b.height <= a.y
      if (!apart) found.push(`${a.key} × ${b.key}`)
    }
  })
  return found
}

function lists(flow: Pick<Flow, 'sections'>): [ids: number[], path: Path][] {
  return [
    ...flow.sections.map(({ steps, path }) => ({ steps, path })),
    ...allSteps(flow).flatMap((step) => step.branches),
  ].map(({ steps, path }) => [steps.map((step) => step.id), path])
}

function sorted<T>(all: readonly T[]): string[] {
  return all.map((one) => JSON.stringify(one)).sort()
}

describe('where the call goes on', () => {
  const layoutOf = (main: string) => layoutFlow(readFlow(`sections: { main: ${main} }`))
  /** Whether a line leads into a box from above. */
  const isReached = ({ boxes, lines }: Layout, label: string) => {
    const box = boxes.find((each) => each.label === label)
    if (box === undefined) return false
    const [x, y] = [box.x + box.width / 2, box.y]
    return lines.some(({ points }) => points.at(-1)?.x === x && points.at(-1)?.y === y)
  }

  it.each([
    ['hangup', false],
    ['return', false],
    ['{ transfer: elsewhere }', false],
    ['{ goto: top }', false],
    ['{ goto: { label: top, when: "vars.again" } }', true],
    ['{ execute: elsewhere }', true],
    ['{ cond: [{ when: a, then: [hangup] }, { else: [return] }] }', false],
    ['{ cond: [{ when: a, then: [hangup] }, { else: [] }] }', true],
    ['{ cond: [{ when: a, then: [hangup] }] }', true],
    ['{ switch: { variable: a, case: { x: [hangup] } } }', true],
  ])('from %s to the step below it: %s', (step, goesOn) => {
    const layout = layoutOf(`[{ label: top }, ${step}, answer]`)
    expect(isReached(layout, 'answer')).toBe(goesOn)
    expect(layout.boxes.some(({ label }) => label === 'Call ends')).toBe(goesOn)
    const marks = layout.lines.filter(({ look }) => look === 'end')
    expect(marks.length > 0).toBe(!goesOn || step.includes('hangup'))
    // A place for a step stays.
    expect(layout.gaps).toHaveLength(
      layoutOf('[answer, answer, answer]').gaps.length + countIn(step),
    )
  })

  it('comes to a label again, and to what is below it', () => {
    const layout = layoutOf('[hangup, { label: again }, answer]')
    expect(isReached(layout, 'label')).toBe(false)
    expect(isReached(layout, 'answer')).toBe(true)
    expect(isReached(layout, 'Call ends')).toBe(true)
  })

  it('draws no line that begins where nothing leads to', () => {
    const { list } = fc.letrec<{ list: string; step: string }>((tie) => ({
      step: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('answer', 'hangup', '{ label: a }', '{ goto: a }'),
        fc
          .tuple(tie('list'), tie('list'))
          .map(([a, b]) => `{ cond: [{ when: x, then: ${a} }, { else: ${b} }] }`),
        tie('list').map((a) => `{ switch: { variable: x, case: { y: ${a} } } }`),
      ),
      list: fc.array(tie('step'), { maxLength: 4 }).map((steps) => `[${steps.join(', ')}]`),
    }))
    fc.assert(
      fc.property(list, (main) => {
        const layout = layoutOf(main)
        const ends = new Set(
          layout.lines
            .filter(({ look }) => look !== 'end')
            .flatMap(({ points }) => at(points.at(-1))),
        )
        const boxes = layout.boxes.flatMap(({ x, y, width, height }) =>
          [width / 2, sizes.rows.stem].map((across) => at({ x: x + across, y: y + height })),
        )
        const from = new Set(boxes)
        // A line begins at a box, at an empty list's place, or where another one ended.
        for (const { points, look } of layout.lines) {
          if (look === 'end') continue
          const start = points[0]
          const isEmptyPlace = layout.gaps.some(
            ({ empty, x, y }) => empty && x === start?.x && y + sizes.empty.height / 2 === start?.y,
          )
          expect(from.has(at(start)) || ends.has(at(start)) || isEmptyPlace).toBe(true)
        }
      }),
      { numRuns: runs },
    )
  })
})

const at = (point: { x: number; y: number } | undefined) => `${point?.x} ${point?.y}`

/** How many places for steps the branches of a step have. */
function countIn(step: string): number {
  return layoutFlow(readFlow(`sections: { main: [${step}] }`)).gaps.length - 2
}
