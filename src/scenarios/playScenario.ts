import {
  type Answer,
  type CallEvent,
  type CallOptions,
  continueCall,
  type Played,
  startCall,
  type Waiting,
} from '../simulation/index.ts'
import type { Flow } from '../swml/index.ts'
import { counted } from '../text/counted.ts'
import { errorWords } from '../text/errorWords.ts'
import { type Asking, isBefore, moveAt, placeOf } from './answering.ts'
import { compareExpected } from './compareExpected.ts'
import { CallDocuments } from './documents.ts'
import { goneFrom } from './gone.ts'
import { readPlace } from './place.ts'
import { reachedBy } from './reached.ts'
import type { Scenario } from './schema.ts'
import type { Difference, ScenarioResult } from './types.ts'

export type ExpressionWait = Extract<Waiting, { kind: 'expression' }>
export type ExpressionAnswer = Extract<Answer, { kind: 'expression' }>

/** So many steps and expressions a scenario may take: whatever takes more may go on for ever. */
export type Limits = { steps: number; expressions: number }

const usual: Limits = { steps: 20_000, expressions: 5_000 }

/** The call of a scenario, and all that it came to so far. */
type Playing = {
  documents: CallDocuments
  events: CallEvent[]
  now: Played
  /** So many answers are used up. */
  used: number
  /** So often it has come to the step that the next answer comes before. */
  passed: number
  differences: Difference[]
  options: CallOptions
  /** What it was given where it asked. */
  given: Answer[]
}

/**
 * Plays a scenario through a flow. Yields each JavaScript expression, and is to be given its answer; returns what came
 * of it. Never throws, and always comes to an end: after so many steps or expressions it is failed.
 */
export function* playingScenario(
  flow: Flow,
  scenario: Scenario,
  limits: Limits = usual,
): Generator<ExpressionWait, ScenarioResult, ExpressionAnswer> {
  const { name } = scenario
  const documents = new CallDocuments(flow)
  try {
    const playing = begin(flow, scenario, documents)
    if (!playing) return outOfDate(scenario, documents)
    yield* playAll(playing, scenario, limits)
    return resultOf(playing, scenario)
  } catch (error) {
    const text = `It couldn’t be played: ${errorWords(error)}`
    return { name, result: 'failed', differences: [{ kind: 'end', text }], reached: reachedBy([]) }
  }
}

/** The same with something that runs JavaScript. Rejects only where that does. */
export async function playScenario(
  flow: Flow,
  scenario: Scenario,
  evaluate: (waiting: ExpressionWait) => Promise<ExpressionAnswer>,
  limits: Limits = usual,
): Promise<ScenarioResult> {
  const playing = playingScenario(flow, scenario, limits)
  let next = playing.next()
  while (!next.done) next = playing.next(await evaluate(next.value))
  return next.value
}

/**
 * What a scenario’s call begins with and what is answered in it, for somebody who plays it to be seen: up to where it
 * isn’t as it was, or comes before a step. Rejects where `evaluate` does, or the call can’t be played.
 */
export async function callOfScenario(
  flow: Flow,
  scenario: Scenario,
  evaluate: (waiting: ExpressionWait) => Promise<ExpressionAnswer>,
  limits: Limits = usual,
): Promise<Pick<Playing, 'options'> & { answers: readonly Answer[] }> {
  const playing = begin(flow, scenario, new CallDocuments(flow))
  if (!playing) return { options: optionsOf(scenario), answers: [] }
  const all = playAll(playing, scenario, limits)
  let next = all.next()
  while (!next.done) next = all.next(await evaluate(next.value))
  return { options: playing.options, answers: playing.given }
}

/** Undefined: the step that it begins at is gone. */
function begin(flow: Flow, scenario: Scenario, documents: CallDocuments): Playing | undefined {
  const at = scenario.start === undefined ? undefined : pathOf(documents, scenario.start)
  if (scenario.start !== undefined && !at) return undefined
  const options = { ...optionsOf(scenario), ...(at && { at }) }
  const now = startCall(flow, { ...options, pauseEach: isPausing(scenario, 0) })
  return { documents, events: [], now, used: 0, passed: 0, differences: [], options, given: [] }
}

function optionsOf({ call, vars, params, envs, documents, without_limit }: Scenario) {
  return {
    ...(call && { call }),
    ...(vars && { vars }),
    ...(params && { params }),
    ...(envs && { envs }),
    ...(documents && { documents }),
    ...(without_limit && { withoutLimit: true }),
  }
}

function pathOf(documents: CallDocuments, text: string) {
  const place = readPlace(text)
  return place && documents.pathOf(place)
}

function isPausing({ answers = [] }: Scenario, used: number): boolean {
  const next = answers[used]
  return next !== undefined && 'before' in next
}

function* playAll(
  playing: Playing,
  scenario: Scenario,
  limits: Limits,
): Generator<ExpressionWait, void, ExpressionAnswer> {
  const { documents, events } = playing
  let expressions = 0
  for (;;) {
    const { run, waiting, events: more } = playing.now
    for (const event of more) events.push(event)
    documents.tell(run, more)
    if (!waiting) return
    if (run.steps > limits.steps || expressions > limits.expressions) {
      playing.differences.push(endless(playing, limits))
      return
    }
    if (waiting.kind === 'expression') {
      expressions += 1
      playing.now = continueCall(run, yield waiting)
    } else if (!goOn(playing, scenario, waiting)) return
  }
}

/** Gives the call what the scenario has for it; false where it is played no further. */
function goOn(playing: Playing, scenario: Scenario, waiting: Asking): boolean {
  const { documents, now } = playing
  const next = scenario.answers?.[playing.used]
  const move = moveAt(waiting, next, documents, playing.passed)
  if (move.kind === 'differs') playing.differences.push(move.difference)
  if (move.kind === 'stop' && next) playing.used += 1
  if (move.kind !== 'answer') return false
  if (isBefore(waiting, next, documents)) playing.passed += 1
  if (waiting.kind !== 'pause') playing.given.push(move.answer)
  if (move.isUsed) {
    playing.used += 1
    playing.passed = 0
  }
  playing.now = continueCall(
    { ...now.run, pauseEach: isPausing(scenario, playing.used) },
    move.answer,
  )
  return true
}

function endless({ now, documents }: Playing, { steps, expressions }: Limits): Difference {
  const path = now.waiting && documents.ownPath(now.waiting.step)
  const most = now.run.steps > steps ? counted(steps, 'step') : counted(expressions, 'expression')
  const text = `The call isn’t over after ${most}: it may go round in a circle for ever.`
  return { kind: 'endless', text, ...(path && { path }) }
}

function outOfDate(scenario: Scenario, documents: CallDocuments): ScenarioResult {
  const differences = goneFrom(scenario, documents)
  return { name: scenario.name, result: 'out-of-date', differences, reached: reachedBy([]) }
}

function resultOf(playing: Playing, scenario: Scenario): ScenarioResult {
  const { documents, events, differences } = playing
  const { name } = scenario
  const reached = reachedBy(events)
  const gone = goneFrom(scenario, documents, playing.now)
  if (gone.length > 0) return { name, result: 'out-of-date', differences: gone, reached }
  const all = [...differences, ...unused(playing, scenario)]
  // What comes of a call that went another way says nothing more.
  if (all.length === 0) all.push(...compareExpected(scenario.expect, playing))
  const isGone = all.some(({ kind }) => kind === 'gone')
  const result = isGone ? 'out-of-date' : all.length > 0 ? 'failed' : 'passed'
  return { name, result, differences: all, reached }
}

/** The call was over before it was answered all that there is. */
function unused({ used, now, documents, differences }: Playing, { answers = [] }: Scenario) {
  const next = answers[used]
  if (!next || differences.length > 0) return []
  const place = placeOf(next)
  const path = place && documents.pathOf(place)
  const where = 'at' in next ? `the answer at ${next.at}` : `it came before ${next.before}`
  const text = `The call was over (${now.run.ended ?? 'nothing is waited for'}) before ${where}.`
  return [{ kind: 'answer' as const, text, ...(path && { path }) }]
}
