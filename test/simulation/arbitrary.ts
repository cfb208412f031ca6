import fc from 'fast-check'
import type { Answer, Waiting } from '../../src/simulation/index.ts'
import type { Plain, PlainMap } from '../../src/swml/index.ts'
import {
  commonSteps,
  cond,
  confirmSteps,
  moveSteps,
  rarerSteps,
  streamSteps,
  whereTrue,
} from './arbitrarySteps.ts'

/** Steps of a person called. */
const confirming = fc.array(fc.constantFrom(...confirmSteps), { maxLength: 5 })

/** Flows of what a call can do, some of it wrong. */
export const sections = sectionsOf([
  ...repeated(6, streamSteps),
  ...repeated(10, commonSteps),
  ...repeated(5, rarerSteps),
])

/** Flows of streams alone, which are started and stopped from several places. */
export const streaming = sectionsOf([...repeated(6, streamSteps), ...moveSteps])

/** Flows that lead to and fro. */
export const moving = sectionsOf([...moveSteps, ...moveSteps, { play: 'say:%{x} %{params.a}' }])

/** Flows of these steps, and of those that hold others. */
function sectionsOf(steps: readonly Plain[]): fc.Arbitrary<Record<string, Plain[]>> {
  const { list } = fc.letrec<{ list: Plain[]; step: Plain }>((tie) => ({
    step: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 21, arbitrary: fc.constantFrom(...steps) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(tie('list'), fc.option(tie('list'), { nil: undefined }))
          .map(([list, otherwise]) => cond(list, otherwise)),
      },
      {
        weight: 2,
        arbitrary: fc.tuple(tie('list'), tie('list'), fc.boolean()).map(switched),
      },
      { weight: 1, arbitrary: fc.tuple(tie('list'), tie('list')).map(executed) },
      { weight: 1, arbitrary: fc.tuple(tie('list'), tie('list')).map(connected) },
      { weight: 1, arbitrary: fc.tuple(confirming, tie('list')).map(confirmed) },
      { weight: 1, arbitrary: fc.tuple(tie('list'), tie('list')).map(tested) },
      { weight: 1, arbitrary: tie('list').map(agent) },
      { weight: 1, arbitrary: tie('list').map(queued) },
      { weight: 1, arbitrary: tie('list').map(inline) },
    ),
    list: fc.array(tie('step'), { maxLength: 6 }),
  }))
  const main = fc.array(list, { minLength: 1, maxLength: 3 }).map((lists) => lists.flat())
  return fc.record({ main, s: list, t: list })
}

/** As often as it takes for these to be chosen by a weight, whatever their number. */
function repeated(weight: number, steps: readonly Plain[]): Plain[] {
  return Array.from({ length: weight * 8 }, (_, index) => steps[index % steps.length] ?? null)
}

function confirmed([confirm, result]: [Plain[], Plain[]]): Plain {
  const tests = [{ when: 'connect_result == "connected"', ...whereTrue(result) }]
  return { connect: { parallel: [{ to: '+1', confirm }, { to: '+2' }], confirm, result: tests } }
}

function tested([list, other]: [Plain[], Plain[]]): Plain {
  const result = [{ when: 'return_value > 1', ...whereTrue(list) }, { else: other }]
  return { execute: { dest: 't', params: { a: '%{x}' }, result } }
}

function agent(list: Plain[]): Plain {
  const action = [{ SWML: { sections: { main: list } } }, { say: 'Hi' }]
  const swaig = {
    functions: [
      { function: 'f', description: 'F', data_map: { output: { response: '', action } } },
    ],
  }
  return { ai: { prompt: { text: 'Hi %{x}' }, SWAIG: swaig } }
}

function queued(list: Plain[]): Plain {
  const after = JSON.stringify({ sections: { main: list } })
  return { enter_queue: { queue_name: 'q', transfer_after_bridge: after } }
}

function switched([one, other, hasDefault]: [Plain[], Plain[], boolean]): Plain {
  const of = { variable: 'prompt_value', case: { '1': one } }
  return { switch: hasDefault ? { ...of, default: other } : of }
}

function executed([list, result]: [Plain[], Plain[]]): Plain {
  const cases = { variable: 'return_value', case: { '1': result }, default: [] }
  return { execute: { dest: 's', on_return: list, result: cases } }
}

function connected([all, result]: [Plain[], Plain[]]): Plain {
  // A jump doesn’t lead onto another leg.
  const confirm = all.filter((step) => !JSON.stringify(step).includes('label'))
  return { connect: { to: '+15550001111', confirm, result: { case: { connected: result } } } }
}

function inline(list: Plain[]): Plain {
  return { execute: { dest: JSON.stringify({ sections: { main: list } }) } }
}

/** An answer to what is asked, chosen by a number; now and then somebody hangs up. */
export function answerTo(waiting: Waiting, choice: number): Answer {
  if (choice % 23 === 0) return { kind: 'hangup' }
  switch (waiting.kind) {
    case 'outcome': {
      const { outcomes } = waiting
      const outcome = outcomes[choice % Math.max(1, outcomes.length)]
      if (!outcome) return { kind: 'hangup' }
      const keys = ['1', '2', '12#', ''][choice % 4] ?? ''
      return {
        kind: 'outcome',
        name: outcome.name,
        given: { keys, words: 'a', body: { a: 1 }, ...given(choice) },
      }
    }
    case 'expression':
      return choice % 7 === 0
        ? { kind: 'expression', error: 'x is not defined' }
        : { kind: 'expression', value: [undefined, true, false, 1, 'a', null, [1]][choice % 7] }
    case 'document':
      return choice % 3 === 0
        ? { kind: 'document', missing: true }
        : { kind: 'document', text: documents[choice % documents.length] ?? '' }
    case 'error':
      return { kind: 'error', goOn: choice % 5 !== 0 }
    case 'pause':
      return { kind: 'go' }
  }
}

/** What is filled in, or left as it is offered. */
function given(choice: number): PlainMap {
  if (choice % 3 === 0) return {}
  return { seconds: choice % 50, position: choice % 5, code: 404, headers: { 'X-A': 'b' } }
}

const documents = [
  '{"sections":{"main":[{"play":{"url":"say:From afar"}},{"return":1}]}}',
  'sections:\n  main:\n    - hangup',
  'sections: {}',
  'a: [',
  '',
]
