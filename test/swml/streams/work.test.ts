import { expect, test } from 'vitest'
import { flowGraph } from '../../../src/swml/callGraph/flowGraph.ts'
import { walkFlow } from '../../../src/swml/callGraph/walkFlow.ts'
import type { Plain } from '../../../src/swml/index.ts'
import { effectOf } from '../../../src/swml/streams/effectOf.ts'
import { liveDomain } from '../../../src/swml/streams/liveDomain.ts'
import type { Effect } from '../../../src/swml/streams/liveState.ts'
import { flowOf } from './flowOf.ts'

const url = 'wss://example.com/a'
const named = (i: number): Plain => ({ stream: { url, control_id: `s${i}` } })
const unnamed: Plain = { stream: { url } }
const label = (i: number): Plain => ({ label: `l${i}` })
const goto = (i: number): Plain => ({ goto: { label: `l${i}`, when: 'x' } })

const count = 2000
const many = (steps: (i: number) => Plain[]) =>
  Array.from({ length: count }, (_, i) => steps(i)).flat()

/** Flows of many streams and jumps, in which what is live takes long to settle. */
const flows: Record<string, Plain[]> = {
  'a jump back behind each stream': many((i) => [label(i), named(i), goto(i)]),
  'all jumps back to the first step': [label(0), ...many((i) => [named(i), goto(0)])],
  'all jumps back to the first step, without ids': [label(0), ...many(() => [unnamed, goto(0)])],
  'jumps that cross': many((i) => [label(i), named(i), goto((i * 7919) % count)]),
  'jumps that cross, without ids': many((i) => [label(i), unnamed, goto((i * 7919) % count)]),
  'jumps that cross, and stops': many((i) => [
    label(i),
    named(i),
    goto((i * 7919) % count),
    { stop_stream: { control_id: `s${(i * 31) % count}` } },
  ]),
}

test.each(Object.keys(flows))('looks at each step only a few times: %s', (name) => {
  const graph = flowGraph(flowOf({ main: flows[name] ?? [] }))
  const effects = new Map<number, Effect>()
  graph.steps.forEach((step, index) => {
    const effect = effectOf(step, 'stream')
    if (effect) effects.set(index, effect)
  })
  const domain = liveDomain(effects)
  let runs = 0
  walkFlow(graph, {
    ...domain,
    run: (step, state) => {
      runs++
      return domain.run(step, state)
    },
  })
  expect(runs / graph.steps.length).toBeLessThan(5)
})
