import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverageOf, type FoundWays, findWays, type Reached } from '../../src/scenarios/index.ts'
import { isSure } from '../../src/scenarios/search/missingWays.ts'
import type { Answer } from '../../src/simulation/index.ts'
import { type Flow, type Path, reachOf, readFlow, stepAt } from '../../src/swml/index.ts'
import { evaluated, main } from '../simulation/calls.ts'
import { calls } from './files.ts'
import { played, throughFile } from './kept.ts'

const evaluate = async (waiting: Parameters<typeof evaluated>[0]) =>
  evaluated(waiting) as Extract<Answer, { kind: 'expression' }>

const find = (flow: Flow, reached: readonly Reached[] = []) => findWays(flow, reached, { evaluate })

/** What the found scenarios come to when they are played, all of which pass. */
function reachedBy(flow: Flow, { found }: FoundWays): Reached[] {
  return found.map(({ scenario }) => {
    const { result, differences, reached } = played(flow, throughFile(scenario))
    expect(differences).toEqual([])
    expect(result).toBe('passed')
    return reached
  })
}

const shown = (path: Path) => path.slice(1).join('.')

const folder = join(import.meta.dirname, '../../src/flows/templates')
const templates = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

describe('ways that no scenario takes yet', () => {
  test.each(templates)('%s: all are found', async (name) => {
    const flow = readFlow(readFileSync(join(folder, name), 'utf8'))
    const ways = await find(flow)
    const { missingSteps, missingLists } = coverageOf(flow, reachedBy(flow, ways))
    expect([...missingSteps, ...missingLists].map(shown)).toEqual([])
    expect(ways.missing).toEqual([])
    expect(ways.found.length).toBeLessThan(10)
  })

  test('are named by what is done in them', async () => {
    const flow = readFlow(readFileSync(join(folder, 'business-hours.yaml'), 'utf8'))
    const { found } = await find(flow)
    expect(found.map(({ scenario }) => scenario.name)).toEqual([
      'The server answers {"open":"yes"}',
      'All goes well',
    ])
  })

  test('are only those that are missing', async () => {
    const flow = readFlow(readFileSync(join(folder, 'ivr-menu.yaml'), 'utf8'))
    const all = await find(flow)
    const [first, ...others] = reachedBy(flow, all)
    const rest = await find(flow, first ? [first] : [])
    expect(rest.found.length).toBe(others.length)
    expect(await find(flow, [...others, ...(first ? [first] : [])])).toMatchObject({
      found: [],
      missing: [],
      tried: 0,
      isWhole: true,
    })
  })

  test('are as few as may be', async () => {
    const menus = Array.from({ length: 30 }, (_, at) => [
      `- prompt: { play: "say:Menu ${at}" }`,
      `- switch: { variable: prompt_value, case: { "1": [{ set: { a: 1 } }], "2": [] }, default: [] }`,
    ])
    const flow = main(...menus.flat())
    const ways = await find(flow)
    expect(ways.found.length).toBe(3)
    const { missingSteps, missingLists } = coverageOf(flow, reachedBy(flow, ways))
    expect([...missingSteps, ...missingLists]).toEqual([])
  })

  test.each([
    ['a digit', '- prompt: { play: "say:?" }', "vars.prompt_value == '7'"],
    ['a word', '- prompt: { play: "say:?", speech_hints: [sales] }', "prompt_value == 'help'"],
    [
      'a code',
      '- request: { method: GET, url: https://a.example }',
      'request_response_code >= 418',
    ],
    [
      'an answer of a server',
      '- request: { method: GET, url: https://a.example, save_variables: true }',
      "request_response.state.open == 'yes' && request_response.agents > 2",
    ],
    [
      'what isn’t answered',
      '- request: { method: GET, url: https://a.example }',
      "request_result == 'failed'",
    ],
    ['what the call says of itself', '- answer', "call.type == 'sip'"],
    ['what is set on the way', '- set: { a: "%{call.type}" }', "a == 'phone'"],
    ['a line that is busy', '- connect: { to: "+15550001111" }', "connect_failed_reason == 'busy'"],
  ])('%s that a condition asks for', async (_, step, when) => {
    const flow = main(
      step,
      '- cond:',
      `    - when: ${JSON.stringify(when)}`,
      '      then: [hangup]',
    )
    const ways = await find(flow)
    expect(ways.missing).toEqual([])
    const { missingLists } = coverageOf(flow, reachedBy(flow, ways))
    expect(missingLists).toEqual([])
  })
})

describe('what isn’t found says why', () => {
  const missing = async (flow: Flow) =>
    (await find(flow)).missing.map(({ path, why, text }) => [shown(path), why, text])

  test('a section that nothing goes to', async () => {
    const flow = readFlow('sections:\n  main: [hangup]\n  other: [answer, hangup]\n')
    expect((await missing(flow))[0]).toEqual([
      'other.0',
      'unreachable',
      'It can’t be reached: no step that is run goes to the section “other”.',
    ])
  })

  test('what comes after the end', async () => {
    expect(await missing(main('- hangup', '- play: { url: "say:Hi" }'))).toEqual([
      [
        'main.1',
        'unreachable',
        'It can’t be reached: the step before it ends the call, leaves the section or jumps away.',
      ],
    ])
  })

  test('a condition that is never true, and one that isn’t in what was tried', async () => {
    expect(await missing(main('- cond: [{ when: "false", then: [hangup] }]'))).toEqual([
      ['main.0.cond.0.then', 'unreachable', 'It can’t be reached: its condition is never true.'],
    ])
    const odd = main(
      '- prompt: { play: "say:?", max_digits: 8 }',
      '- cond: [{ when: "prompt_value * 7 === 51807", then: [hangup] }]',
    )
    const [found] = await missing(odd)
    expect(found?.slice(0, 2)).toEqual(['main.1.cond.0.then', 'not-found'])
    expect(found?.[2]).toMatch(
      /^The condition “prompt_value \* 7 === 51807” was never true in the \d+ times that it was tried\. Not found, though all \d+ answers that came to mind were tried\.$/,
    )
  })

  test('a case that no value leads to', async () => {
    const flow = main(
      '- set: { a: 1 }',
      '- switch: { variable: a, case: { "2": [hangup] }, default: [] }',
    )
    expect((await missing(flow))[0]).toEqual([
      'main.1.switch.case.2',
      'not-found',
      'a was never “2” in the 1 time that it was tried. Not found, though all 0 answers that came to mind were tried.',
    ])
  })
})

test('looking stops when it is told to, and gives what it has', async () => {
  const flow = readFlow(readFileSync(join(folder, 'ivr-menu.yaml'), 'utf8'))
  const aborted = await findWays(flow, [], { evaluate, signal: AbortSignal.abort() })
  expect(aborted.isWhole).toBe(false)
  expect(aborted.tried).toBeLessThan(50)
  const few = await findWays(flow, [], { evaluate, limits: { answers: 3 } })
  expect(few.tried).toBe(3)
  expect(few.missing[0]?.text).toContain('Not found within 3 answers that were tried.')
})

test('behind a step that runs a section without steps nothing is called unreachable', () => {
  const flow = readFlow(`sections:
  main:
    - execute: { dest: empty, on_return: [{ transfer: { dest: 'https://example.com/swml' } }], result: { variable: return_value, case: { "1": [] }, default: [{ hangup: {} }] } }
    - play: { url: 'say:Past it' }
  empty: []
`)
  expect(isSure(flow)).toBe(false)
  expect(isSure(readFlow(flow.text.replace('[]\n', '[{ answer: {} }]\n')))).toBe(true)
})

test('what is called unreachable no call comes to, and all that is found passes, whatever the flow', async () => {
  let unreachable = 0
  await fc.assert(
    fc.asyncProperty(calls, async ({ flow, call }) => {
      const { fromMain } = reachOf(flow)
      const isFromMain = isSure(flow) && call.options.at === undefined
      const isFrom = (path: Path) => fromMain.has(stepAt(flow, path)?.id ?? -1)
      for (const { kind, step } of call.events)
        if (kind === 'step' && step?.document === 0 && isFromMain)
          expect(isFrom(step.path)).toBe(true)
      const ways = await findWays(flow, [], { evaluate, limits: { answers: 150, steps: 500 } })
      const reached = reachedBy(flow, ways)
      const { missingSteps, missingLists } = coverageOf(flow, reached)
      const found = new Set(ways.found.flatMap(({ reaches }) => reaches.map(shown)))
      for (const path of [...missingSteps, ...missingLists])
        expect(found.has(shown(path))).toBe(false)
      unreachable += ways.missing.filter(({ why }) => why === 'unreachable').length
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  )
  expect(unreachable).toBeGreaterThan(5)
})
