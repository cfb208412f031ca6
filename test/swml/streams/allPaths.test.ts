import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flowGraph } from '../../../src/swml/callGraph/flowGraph.ts'
import { walkFlow } from '../../../src/swml/callGraph/walkFlow.ts'
import { allSteps, type Plain, streamLifetimes } from '../../../src/swml/index.ts'
import { effectOf } from '../../../src/swml/streams/effectOf.ts'
import { startedAnywhere } from '../../../src/swml/streams/lifetimes.ts'
import { liveDomain } from '../../../src/swml/streams/liveDomain.ts'
import { type Effect, MOST_LIVE, mayOf, mustOf } from '../../../src/swml/streams/liveState.ts'
import { allPaths } from './allPaths.ts'
import { cond, flowOf } from './flowOf.ts'

const runs = Number(process.env.RUNS ?? (process.env.LONG ? 20_000 : 150))

const url = 'wss://example.com/a'
const ids = ['a', 'b']

const simple = fc.oneof(
  { weight: 4, arbitrary: fc.option(fc.constantFrom(...ids), { nil: undefined }).map(start) },
  {
    weight: 4,
    arbitrary: fc
      .option(fc.constantFrom(...ids, '%{stream_control_id}', '%{x}'), { nil: undefined })
      .map(stop),
  },
  { weight: 2, arbitrary: fc.constant<Plain>({ play: { url: 'say:Hi' } }) },
  { weight: 2, arbitrary: fc.constantFrom('l', 'm').map((label): Plain => ({ label })) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('l', 'm'), fc.boolean()).map(jump) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('main', 's', 't').map((dest): Plain => ({ execute: { dest } })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('s', 't').map((dest): Plain => ({ transfer: { dest } })),
  },
  { weight: 1, arbitrary: fc.constantFrom<Plain>({ return: 1 }, { hangup: {} }) },
)

const elsewhere = 'https://example.com/swml'
const anywhere = '%{where}'

const execute = (dest: string): Plain => ({ execute: { dest } })
const transfer = (dest: string): Plain => ({ transfer: { dest } })
const queue = (dest: string): Plain => ({
  enter_queue: { queue_name: 'q', transfer_after_bridge: dest },
})
const agent = (dest: string): Plain => ({
  ai: {
    prompt: { text: '' },
    SWAIG: { functions: [{ data_map: { output: { action: { SWML: JSON.parse(dest) } } } }] },
  },
})

/** Flows in which nothing leads out of the text, and such in which something may. */
const flows = (list: fc.Arbitrary<Plain[]>) => fc.record({ main: list, s: list, t: list })

const list = fc.letrec<{ list: Plain[]; step: Plain }>((tie) => ({
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: simple },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(execute, transfer, queue, agent), tie('list'))
        .map(holding),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('list'), fc.option(tie('list'), { nil: undefined }))
        .map(([steps, otherwise]) => cond(steps, otherwise)),
    },
  ),
  list: fc.array(tie('step'), { minLength: 1, maxLength: 5 }),
})).list

/** The same, with ways into documents that aren't here. */
const open = fc.letrec<{ list: Plain[]; step: Plain }>((tie) => ({
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: simple },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(execute, transfer, queue), fc.constantFrom(elsewhere, anywhere))
        .map(([to, dest]) => to(dest)),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(execute, queue, agent), tie('list')).map(holding),
    },
    { weight: 1, arbitrary: tie('list').map((steps) => cond(steps)) },
  ),
  list: fc.array(tie('step'), { minLength: 1, maxLength: 4 }),
})).list

function holding([to, main]: [(dest: string) => Plain, Plain[]]): Plain {
  return to(JSON.stringify({ sections: { main } }))
}

/** The steps that hold what the others started. */
function shown(streams: Iterable<string>): string[] {
  return [...new Set([...streams].map((stream) => stream.split('|')[0] ?? ''))].sort()
}

function start(id: string | undefined): Plain {
  return { stream: id === undefined ? { url } : { url, control_id: id } }
}

function stop(id: string | undefined): Plain {
  return { stop_stream: id === undefined ? {} : { control_id: id } }
}

function jump([label, sometimes]: [string, boolean]): Plain {
  return { goto: sometimes ? { label, when: 'x' } : { label } }
}

test('finds exactly what making every call finds', () => {
  let exact = 0
  fc.assert(
    fc.property(fc.oneof(flows(list), flows(open)), (sections) => {
      const flow = flowOf(sections)
      const liveness = streamLifetimes(flow)
      const paths = allPaths(sections)
      const place = new Map(allSteps(flow).map((step) => [step.id, step.path.join('.')]))
      const placesOf = (steps: readonly number[] | undefined) =>
        (steps ?? []).map((id) => place.get(id) ?? '').sort()
      // Streams started twice by one step, and very many ways a call can go, the analysis knows in outline only:
      // then nothing may be missing, and nothing may be called sure that isn't.
      const isOpen = paths.elsewhere || JSON.stringify(sections).includes(anywhere)
      const whole = !paths.cut && !paths.twice && !isOpen && paths.states.size <= 8
      if (whole) exact++
      for (const step of allSteps(flow)) {
        const found = liveness.before.get(step.id)
        const sets = paths.before.get(step.path.join('.'))
        if (whole)
          expect(found !== undefined, `${step.path.join('.')} is reached`).toBe(sets !== undefined)
        if (!sets) continue
        const all = [...new Set(sets.flatMap((set) => [...set]))]
        const may = shown(all)
        const must = shown(all.filter((stream) => sets.every((set) => set.has(stream))))
        if (whole) {
          expect({ may: placesOf(found?.may), must: placesOf(found?.must) }).toEqual({ may, must })
        } else {
          // Of very many at once some are left out, which is said.
          const all = JSON.stringify(sections).match(/[^_]stream\\*":/g) ?? []
          if (!found?.more || all.length <= MOST_LIVE)
            expect(placesOf(found?.may)).toEqual(expect.arrayContaining(may))
          expect(must).toEqual(expect.arrayContaining(placesOf(found?.must)))
        }
      }
      const untilEnd = placesOf(
        liveness.spans.filter((span) => span.untilEnd).map((span) => span.stepId),
      )
      if (whole) expect(untilEnd).toEqual(shown(paths.ended))
      else expect(untilEnd).toEqual(expect.arrayContaining(shown(paths.ended)))
    }),
    { numRuns: runs },
  )
  // Enough flows (a fifth or so) are small enough to be held against to the letter.
  expect(exact).toBeGreaterThan(runs / 20)
})

test('counts what is live in documents within a step, too, before it takes the analysis for exact', () => {
  const several = ['a', 'b', 'c'].flatMap((id) => [start(id), stop('%{x}')])
  const { states } = allPaths({ main: [agent(JSON.stringify({ sections: { main: several } }))] })
  expect(states.size).toBeGreaterThan(8)
})

test('misses nothing, and calls nothing sure, where it stops telling states apart', () => {
  let outlined = 0
  fc.assert(
    fc.property(
      fc.oneof(flows(list), flows(open)),
      fc.integer({ min: 0, max: 60 }),
      (sections, looks) => {
        const flow = flowOf(sections)
        const graph = flowGraph(flow)
        const effects = new Map<number, Effect>()
        graph.steps.forEach((step, index) => {
          const effect = effectOf(step, 'stream')
          if (effect) effects.set(index, effect)
        })
        const domain = liveDomain(effects, startedAnywhere(graph, effects))
        const walk = walkFlow(graph, domain, looks)
        const paths = allPaths(sections)
        graph.steps.forEach((step, index) => {
          if (graph.within.has(index)) return
          const sets = paths.before.get(step.path.join('.'))
          if (!sets) return
          const states = [...(walk.at[graph.before[index] ?? -1] ?? [])].map(domain.state)
          const pathOf = (stream: number) =>
            (graph.within.get(stream) ?? graph.steps[stream])?.path.join('.') ?? ''
          const pathsOf = (streams: readonly number[]) => streams.map(pathOf)
          const may = new Set(states.flatMap((state) => pathsOf(mayOf(state))))
          const more = states.some((state) => state.more)
          if (more) outlined++
          expect(states.length).toBeGreaterThan(0)
          for (const set of sets) {
            const holders = shown(set)
            if (!more) expect([...may]).toEqual(expect.arrayContaining(holders))
            expect(
              states.some((state) => pathsOf(mustOf(state)).every((one) => holders.includes(one))),
            ).toBe(true)
          }
        })
      },
    ),
    { numRuns: runs },
  )
  expect(outlined).toBeGreaterThan(0)
})
