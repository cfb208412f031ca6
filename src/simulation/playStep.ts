import {
  bodyValue,
  definitionOf,
  get,
  getIn,
  type Lifetime,
  type MethodDefinition,
  type Plain,
  type PlainMap,
  type Runs,
  type Step,
  type StepOutcome,
} from '../swml/index.ts'
import { choose, runList } from './choose.ts'
import { errorsOf } from './errorsOf.ts'
import { fillStep, fillValue } from './fill.ts'
import { durationOf } from './heard.ts'
import { enterLeg, refuse } from './legs.ts'
import { idFor, start, statusTo, stoppedBy, whyNotStarted } from './live.ts'
import { call, comeBack, jump } from './moves.ts'
import {
  callOver,
  end,
  fail,
  flowAt,
  happen,
  note,
  type Play,
  type Playing,
  pickUp,
  setVariable,
  stop,
} from './playing.ts'
import type { LiveThing } from './types.ts'
import { unsetVariable } from './unset.ts'

/** A step with what it does, its variables filled in. */
type Doing = {
  step: Step
  definition: MethodDefinition
  value: Plain
  runs: Runs
  lifetime: Lifetime
}

/** Runs the step that `playing.step` is the place of; the frames lead to the one behind it already. */
export function* playStep(playing: Playing, step: Step): Play {
  playing.state.steps += 1
  happen(playing, { kind: 'step', method: step.method })
  const errors = errorsOf(flowAt(playing.state, playing.step.document), step)
  for (const { code, text } of errors) yield* fail(playing, code, text)
  if (errors.length > 0) return
  const doing = yield* doingOf(playing, step)
  if (!doing) return
  const { runs } = doing
  if (!playing.state.isAnswered) autoAnswer(playing, doing)
  for (const sound of runs.hears ?? []) {
    happen(playing, { kind: 'heard', sound })
    playing.state.clock += durationOf(sound)
  }
  for (const sent of runs.sends ?? []) happen(playing, { kind: 'sent', sent })
  yield* setAll(playing, runs)
  yield* finish(playing, doing)
}

/** Asks anew how a step ends that the call has come back to. */
export function* askAgain(playing: Playing, step: Step): Play {
  const doing = yield* doingOf(playing, step)
  if (doing) yield* finish(playing, doing)
}

/** The outcome of a step whose confirmation is over. */
export function* settleCalled(
  playing: Playing,
  step: Step,
  { name, given }: { name: string; given: PlainMap },
): Play {
  const doing = yield* doingOf(playing, step)
  const outcome = doing?.runs.outcomes?.find((one) => one.name === name)
  if (doing && outcome) yield* settle(playing, doing, outcome, given)
}

/**
 * The lists behind a step that the call is back at: what always runs, then what is chosen. `isGiven`: a value was handed
 * back, by which it is.
 */
export function* playAfter(playing: Playing, step: Step, stage: number, isGiven: boolean): Play {
  // Lists, tests and names of variables aren’t filled in.
  const { always, chooses } = writtenRuns(step).after ?? {}
  if (stage === 0 && always && getIn(step.value, always) !== undefined)
    runList(playing, step, always)
  if (!chooses) return
  const isThere = isGiven && Object.hasOwn(playing.state.vars, 'return_value')
  if (stage > 0 && isThere) return yield* choose(playing, step, chooses)
  if (stage > 0 || !isGiven)
    note(playing, 'no-return-value', 'Nothing was handed back: what goes by the result isn’t run.')
}

function* doingOf(playing: Playing, step: Step): Play<Doing | undefined> {
  const definition = definitionOf(step)
  if (!definition) return undefined
  const body = bodyValue(definition, step.value)
  const written = definition.runs?.(body) ?? {}
  const isLeft = written.asWritten || definition.fillsIn
  const value = isLeft ? body : yield* fillStep(playing, step, body)
  const runs = value === body ? written : (definition.runs?.(value) ?? {})
  return { step, definition, value, runs, lifetime: definition.lifetime?.(value) ?? {} }
}

function writtenRuns(step: Step): Runs {
  const definition = definitionOf(step)
  return definition?.runs?.(bodyValue(definition, step.value)) ?? {}
}

function autoAnswer(playing: Playing, { definition, runs }: Doing): void {
  const { answers, hears = [] } = runs
  if (!definition.answers && !(answers ?? hears.length > 0)) return
  if (!definition.answers)
    note(playing, 'answers-by-itself', 'It picks the call up by itself, since nobody has.')
  pickUp(playing)
}

function* setAll(playing: Playing, { asWritten, set = {}, unset = [] }: Runs): Play {
  for (const [name, written] of Object.entries(set)) {
    const value = asWritten ? yield* fillValue(playing, written) : written
    setVariable(playing, 'vars', name, value)
  }
  for (const name of unset) unsetVariable(playing, name)
}

/** How it ends, and what comes of it. */
function* finish(playing: Playing, doing: Doing): Play {
  const { runs, definition } = doing
  if (runs.ends !== undefined) {
    if (refuse(playing)) return
    end(playing, 'hangup', `The flow ends the call (${runs.ends}).`)
    throw callOver
  }
  const outcomes = runs.outcomes ?? []
  const decided = decidedOutcome(playing, doing)
  if (decided) return yield* settle(playing, doing, decided, {})
  const [only] = outcomes
  const isAsked = outcomes.length > 1 || (only?.asks?.length ?? 0) > 0
  if (!isAsked && runs.takes !== Infinity) return yield* settle(playing, doing, only ?? done, {})
  const answer = yield {
    kind: 'outcome',
    step: playing.step,
    method: definition.name,
    outcomes: outcomes.map(({ name, title, asks = [] }) => ({ name, title, asks })),
  }
  const chosen = outcomes.find(({ name }) => answer.kind === 'outcome' && answer.name === name)
  if (!chosen || answer.kind !== 'outcome') return
  const { name, title, asks = [], confirm } = chosen
  const given: PlainMap = {}
  for (const { name: field, initial } of asks) {
    const filled = get(answer.given, field) ?? initial
    if (filled !== undefined) given[field] = filled
  }
  happen(playing, { kind: 'outcome', name, title, given })
  if (chosen.answers && !playing.state.isAnswered) pickUp(playing)
  if (confirm)
    yield* enterLeg(playing, doing.step, confirm, { name, given, otherwise: confirm.otherwise })
  else yield* settle(playing, doing, chosen, given)
}

const done: StepOutcome = { name: 'done', title: 'Done' }

/** What needn't be asked for: whether there is something to stop, and that something can't start. */
function decidedOutcome(
  playing: Playing,
  { step, runs, value, lifetime }: Doing,
): StepOutcome | undefined {
  const outcomes = runs.outcomes ?? []
  const failing = outcomes.find(({ fails }) => fails)
  if (lifetime.stops !== undefined) {
    const stops = stoppedBy(playing, step, lifetime, value)
    for (const thing of stops) stop(playing, thing)
    const works = outcomes.find(({ fails }) => !fails) ?? done
    return stops.length > 0 ? works : (failing ?? works)
  }
  const why = whyNotStarted(playing, lifetime)
  if (why === undefined) return undefined
  note(playing, 'not-started', why)
  return failing ?? { ...done, fails: true }
}

/** What comes of an outcome. */
function* settle(playing: Playing, doing: Doing, outcome: StepOutcome, given: PlainMap): Play {
  const { state } = playing
  const id = idFor(playing, doing.lifetime, doing.value)
  for (const [name, held] of Object.entries(outcome.sets?.({ ...given, id }) ?? {}))
    setVariable(playing, 'vars', name, held)
  const meanwhile = begin(playing, doing, outcome, id)
  const takes = (doing.runs.takes ?? 0) + (outcome.takes?.(given) ?? 0)
  if (takes > 0 && takes < Infinity) state.clock += Math.round(takes)
  if (meanwhile) stop(playing, meanwhile)
  if (outcome.ends) {
    if (!refuse(playing)) end(playing, 'caller', 'The caller hangs up.')
    throw callOver
  }
  yield* goOn(playing, doing, outcome)
}

/** What a step that works starts, and what it reports; what it gives back runs only while the step lasts. */
function begin(
  playing: Playing,
  { step, lifetime, value, runs }: Doing,
  { fails }: StepOutcome,
  id: string,
): LiveThing | undefined {
  const { starts } = lifetime
  const { while: meanwhile } = runs
  if (starts && !fails) start(playing, step, { resource: starts, id, value })
  else if (meanwhile && !fails) {
    const resource = meanwhile.starts
    const made = `${resource}-${playing.state.started + 1}`
    return start(playing, step, { resource, id: made, value: meanwhile.value })
  } else {
    const sent = statusTo(value)
    if (sent) happen(playing, { kind: 'sent', sent })
  }
  return undefined
}

/** Where the call goes from a step that is done. */
function* goOn(playing: Playing, { step, runs }: Doing, outcome: StepOutcome): Play {
  if (outcome.runs) return yield* call(playing, outcome.runs, { asksAgain: true })
  if (runs.jump) return yield* jump(playing, runs.jump)
  if (runs.returns) return comeBack(playing, runs.returns.value)
  if (runs.chooses) yield* choose(playing, step, runs.chooses)
  if (runs.runs) return yield* call(playing, runs.runs, runs.after ? {} : undefined)
  if (runs.after?.chooses) yield* choose(playing, step, runs.after.chooses)
}
