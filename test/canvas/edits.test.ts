import { describe, expect, it } from 'vitest'
import { stepName } from '../../src/canvas/cards/stepName.ts'
import { accepts } from '../../src/canvas/drag/dropGaps.ts'
import { gapName } from '../../src/canvas/layers/Gaps.tsx'
import { layoutFlow } from '../../src/layout/layoutFlow.ts'
import { readFlow, stepPlaces } from '../../src/swml/index.ts'

const flow = readFlow(`sections:
  greet:
    - play: {url: "say:Hi"}
  main:
    - stream: {url: wss://a.example}
    - cond:
        - when: vars.a
          then:
            - hangup: {}
        - else: []
`)
const main = flow.sections[1]?.steps ?? []
const [, cond] = main
const hangup = cond?.branches[0]?.steps[0]
if (!cond || !hangup) throw new Error('the flow was read wrongly')

describe('accepts', () => {
  const { gaps } = layoutFlow(flow)

  it('lets nothing be moved into itself, but copied', () => {
    const drag = { kind: 'move', ids: [cond.id] } as const
    const inside = gaps.filter((gap) => gap.place.list.length > 2)
    expect(inside.length).toBeGreaterThan(0)
    expect(inside.some(accepts(flow, drag, false))).toBe(false)
    expect(inside.every(accepts(flow, drag, true))).toBe(true)
    expect(gaps.filter(accepts(flow, drag, false)).length).toBe(gaps.length - inside.length)
  })
})

describe('names for those who hear them', () => {
  const places = stepPlaces(flow).byId

  it('says what a step is, what it does, where it stands and that it has problems', () => {
    const place = places.get(hangup.id)
    if (place === undefined) throw new Error('the step has no place')
    expect(stepName('hangup', 'Ends the call', place, [])).toMatch(
      /^Hang up, Ends the call, step 1 of 1 in branch .+ in main$/,
    )
    const problem = {
      code: 'x',
      severity: 'error',
      message: '',
      range: { start: 0, end: 0 },
    } as const
    expect(stepName('hangup', '', place, [{ ...problem, path: [], fixes: [] }])).toMatch(
      /, 1 problem$/,
    )
  })

  it('says between what a gap is', () => {
    const names = layoutFlow(flow).gaps.map((gap) => gapName(gap, flow))
    expect(names).toContainEqual(
      expect.stringMatching(/^Insert before Start audio stream, as step 1 of /),
    )
    expect(names.some((name) => /^Insert between Start audio stream and /.test(name))).toBe(true)
    expect(names).toContainEqual(
      expect.stringMatching(
        /^Add a step here, the first under .* of If … otherwise, step \d.* Empty: the call goes on$/,
      ),
    )
    expect(new Set(names).size).toBe(names.length)
  })
})
