import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Answer,
  type CallEvent,
  continueCall,
  type Played,
  startCall,
  type Waiting,
} from '../../src/simulation/index.ts'
import { type Plain, type PlainMap, readFlow } from '../../src/swml/index.ts'
import { answerTo, moving, sections, streaming } from './arbitrary.ts'
import { evaluated } from './calls.ts'
import { callThrough } from './reference/reference.ts'
import type { Call, Happened, Question } from './reference/referenceCall.ts'

const runs = Number(process.env.RUNS ?? (process.env.LONG ? 10_000 : 300))

const envs: PlainMap = { e: 'env', x: 'from envs' }
const caller: PlainMap = { from: '+15550001111' }
const vars: PlainMap = { where: 's', n: 2, label: 'm', id: 'a' }

const numbers = fc.array(fc.nat(1000), { minLength: 1, maxLength: 150, size: 'max' })

/** Goes on until something other than JavaScript is waited for. */
function settled(played: Played): Played {
  let now = played
  while (now.waiting?.kind === 'expression') {
    const next = continueCall(now.run, evaluated(now.waiting))
    now = { ...next, events: [...now.events, ...next.events] }
  }
  return now
}

/** What is waited for, in words that both have. */
function asked(waiting: Waiting | undefined): Question | undefined {
  switch (waiting?.kind) {
    case 'pause':
      return { kind: 'go', path: waiting.step.path }
    case 'outcome': {
      const { method, outcomes } = waiting
      return { kind: 'outcome', method, outcomes: outcomes.map(({ name }) => name) }
    }
    case 'document':
      return { kind: 'document', address: waiting.address }
    case 'error':
      return { kind: 'error', code: waiting.code }
  }
  return undefined
}

/** What happened, as the reference tells it. */
function told(event: CallEvent): Happened[] {
  const { at } = event
  switch (event.kind) {
    case 'step':
      return [{ kind: 'step', method: event.method, path: event.step?.path.join('.') ?? '' }]
    case 'heard':
      return [{ kind: 'heard', sound: event.sound, at }]
    case 'set':
      return [{ kind: 'set', name: event.name, value: event.value }]
    case 'unset':
      return [{ kind: 'unset', name: event.name }]
    case 'start':
    case 'stop':
      return [{ kind: event.kind, id: event.thing.id, at }]
    case 'sent':
      return [{ kind: 'sent', what: event.sent.what, to: event.sent.to }]
    case 'error':
      return [{ kind: 'error', code: event.code }]
    default:
      return []
  }
}

/** By kind, since in which order variables are set and messages are sent within a step is documented nowhere. */
function byKind(happened: readonly Happened[]) {
  const of = (...kinds: Happened['kind'][]) => happened.filter(({ kind }) => kinds.includes(kind))
  const inAnyOrder = (some: Happened[]) => some.map((one) => JSON.stringify(one)).sort()
  return {
    steps: of('step', 'error'),
    heard: of('heard'),
    variables: of('set', 'unset'),
    background: inAnyOrder(of('start', 'stop')),
    sent: inAnyOrder(of('sent')),
  }
}

function standing({ vars, params, call, clock, live, isAnswered }: Call) {
  return { vars, params, call, clock, isAnswered, live: live.map(({ kind, id }) => [kind, id]) }
}

function standingOf({ run }: Played) {
  const { vars, params, call, clock, isAnswered } = run
  const live = run.live.map(({ resource, id }) => [resource, id])
  return { vars, params, call, clock, isAnswered, live }
}

/** Plays a flow with both, giving each the same answers, and compares them at each question; how the call ended. */
function playBoth(text: string, numbers: readonly number[]): { ended: string } {
  let played = settled(startCall(readFlow(text), { pauseEach: true, envs, vars, call: caller }))
  const { call: started } = startCall(readFlow('sections: { main: [hangup] }'), {
    pauseEach: true,
    call: caller,
  }).run
  const { call, questions } = callThrough(text, { call: started, envs, vars })
  let question = questions.next()
  for (const number of [...numbers, 0]) {
    expect(byKind(played.events.flatMap(told))).toEqual(byKind(call.happened))
    expect(asked(played.waiting)).toEqual(question.value ?? undefined)
    if (!played.waiting) {
      expect(played.run.ended).toBe(call.ended)
      // Whose parameters are left over where a call ends is nobody's business.
      expect({ ...standingOf(played), params: {} }).toEqual({ ...standing(call), params: {} })
      break
    }
    if (played.waiting.kind === 'pause') expect(standingOf(played)).toEqual(standing(call))
    call.happened.length = 0
    // Before most steps nobody hangs up, so that calls get somewhere.
    const isGoing = played.waiting.kind === 'pause' && number % 101 !== 0
    const answer: Answer = isGoing ? { kind: 'go' } : answerTo(played.waiting, number)
    played = settled(continueCall(played.run, answer))
    question = questions.next(answer)
  }
  return { ended: played.run.ended ?? 'asks' }
}

test.each([
  ['the flow', sections],
  ['its streams', streaming],
  ['where it leads', moving],
])(
  'a call is played as a plain interpreter plays it, whatever %s and the answers are',
  (_, flows) => {
    fc.assert(
      fc.property(flows, numbers, (all, numbers) => {
        playBoth(JSON.stringify({ sections: all }), numbers)
      }),
      { numRuns: Math.ceil(runs / 3) },
    )
  },
)

const jumping = [{ label: 'l' }, { goto: { label: 'l' } }]
const running = [{ execute: { dest: 'main' } }]

test.each<[string, Plain[], number[]]>([
  ['end', [{ play: 'say:Hi' }], []],
  ['hangup', ['hangup'], []],
  ['return', [{ return: 1 }], []],
  ['caller', [{ sleep: -1 }], [1, 0]],
  ['transfer', [{ transfer: { dest: 'nowhere' } }], []],
  ['error', [{ strem: {} }], [1, 5]],
  ['limit', jumping, []],
  ['limit', running, []],
])('both end alike: %s', (how, steps, numbers) => {
  const answers = [...numbers, ...Array<number>(150).fill(1)]
  expect(playBoth(JSON.stringify({ sections: { main: steps } }), answers).ended).toBe(how)
})
