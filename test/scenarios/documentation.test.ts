import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEvaluator } from '../../src/javascript/evaluator.ts'
import { evaluateWith } from '../../src/player/evaluateWith.ts'
import { playScenario, readScenarios } from '../../src/scenarios/index.ts'
import { isPlace } from '../../src/scenarios/place.ts'
import { readFlow } from '../../src/swml/index.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/scenarios.md'), 'utf8')
const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? ''

const flow = `sections:
  main:
    - label: menu
    - prompt: { play: "say:Press 1 for sales." }
    - switch: { variable: prompt_value, case: { "1": [{ transfer: { dest: sales } }] } }
  sales:
    - stream: { url: wss://example.com, control_id: words }
    - play: { url: "say:Hello \${call.from.slice(-4)}" }
    - connect: { to: "+15551230001" }
    - stop_stream: { control_id: words }
    - cond: [{ when: "connect_result === 'failed'", then: [hangup] }]
`

test('the example of the documentation is read, and passes where the flow is so, its JavaScript run', async () => {
  const { scenarios, problems } = readScenarios(example)
  expect(problems).toEqual([])
  const scenario = scenarios[0]?.scenario
  if (!scenario) throw new Error('There is an example')
  const [first, ...rest] = scenario.answers ?? []
  const answers = first ? [first, { at: 'sales > stream', outcome: 'success' }, ...rest] : []
  const evaluate = evaluateWith(createEvaluator())
  const all = { ...scenario, answers }
  expect((await playScenario(readFlow(flow), all, evaluate)).differences).toEqual([])
  const heard = { ...all, expect: { heard: ['…', 'say:Hello 1111'], way: ['main > cond'] } }
  expect(await playScenario(readFlow(flow), heard, evaluate)).toMatchObject({
    result: 'out-of-date',
  })
  const { result } = await playScenario(
    readFlow(flow.replace('slice(-4)', 'slice(-2)')),
    {
      ...heard,
      expect: { heard: heard.expect.heard },
    },
    evaluate,
  )
  expect(result).toBe('failed')
})

test('the places of the documentation are places', () => {
  const places = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, place = '']) => place)
  expect(places.length).toBeGreaterThan(5)
  expect(places.filter((place) => !isPlace(place))).toEqual([])
})
