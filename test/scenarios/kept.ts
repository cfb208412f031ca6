import type { PlayedCall, Scenario } from '../../src/scenarios/index.ts'
import { addScenario, playingScenario, readScenarios } from '../../src/scenarios/index.ts'
import {
  type Answer,
  type CallEvent,
  type CallOptions,
  continueCall,
  startCall,
  type Waiting,
} from '../../src/simulation/index.ts'
import type { Flow } from '../../src/swml/index.ts'
import { applyEdits } from '../../src/text/applyEdits.ts'
import { evaluated } from '../simulation/calls.ts'

/** A call that is played until it is over, `answer` has none, or so many answers were given; all of it kept. */
export function playCall(
  flow: Flow,
  answer: (waiting: Waiting) => Answer | undefined,
  options: CallOptions = {},
): PlayedCall {
  let now = startCall(flow, options)
  const events: CallEvent[] = [...now.events]
  const answers: PlayedCall['answers'][number][] = []
  while (now.waiting) {
    const { waiting } = now
    const given = waiting.kind === 'expression' ? evaluated(waiting) : answer(waiting)
    if (!given) break
    answers.push({ waiting, answer: given, known: events.length })
    now = continueCall(now.run, given)
    events.push(...now.events)
  }
  return { options, events, answers, run: now.run, waiting: now.waiting }
}

/** Plays a scenario, its JavaScript as it comes. */
export function played(flow: Flow, scenario: Scenario) {
  const playing = playingScenario(flow, scenario)
  let next = playing.next()
  while (!next.done) {
    const answer = evaluated(next.value)
    if (answer.kind !== 'expression') throw new Error('An expression has a value')
    next = playing.next(answer)
  }
  return next.value
}

/** A file of these scenarios. */
export function fileOf(...scenarios: readonly Scenario[]): string {
  return scenarios.reduce((text, scenario) => {
    const edit = addScenario(text, scenario)
    if ('error' in edit) throw new Error(edit.error)
    return applyEdits(text, edit.edits)
  }, '')
}

/** The scenario as it comes out of a file. */
export function throughFile(scenario: Scenario): Scenario {
  const { scenarios, problems } = readScenarios(fileOf(scenario))
  const read = scenarios[0]?.scenario
  if (!read) throw new Error(problems.map(({ message }) => message).join('\n'))
  return read
}
