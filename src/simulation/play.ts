import { get, stepAt } from '../swml/index.ts'
import { beginningError, stepsAt } from './documents.ts'
import { refuse } from './legs.ts'
import { back } from './moves.ts'
import {
  callOver,
  end,
  fail,
  flowAt,
  happen,
  legsOf,
  note,
  type Play,
  type Playing,
  stepSkipped,
  stop,
  topOf,
} from './playing.ts'
import { askAgain, playAfter, playStep, settleCalled } from './playStep.ts'
import type { CallEvent, Frame, Played, Run } from './types.ts'

/** Steps that are run in one go. */
const mostSteps = 1000

const stepDone = { answers: [], told: 0, waiting: undefined }

/** Runs steps from where the run is until something is waited for. */
export function play(run: Run, isPausedAtFirst = run.pauseEach): Played {
  const events: CallEvent[] = []
  let now = run
  const first = run.steps
  for (let isPaused = isPausedAtFirst; now.ended === undefined; isPaused = run.pauseEach) {
    const place = nextStep(now)
    if (place && now.answers.length === 0 && (isPaused || now.steps - first >= mostSteps)) {
      const waiting = { kind: 'pause', step: place } as const
      return { run: { ...now, waiting }, events, waiting }
    }
    const { playing, waiting } = attempt(now)
    events.push(...playing.events.slice(now.told))
    if (waiting) {
      const told = playing.events.length
      return { run: { ...now, told, waiting }, events, waiting }
    }
    now = Object.assign(playing.state, stepDone)
  }
  return { run: now, events, waiting: undefined }
}

/** The caller hangs up, or whoever is called and isn’t connected yet, whatever is waited for. */
export function hangUp(run: Run): Played {
  const { playing } = run.waiting?.kind === 'pause' ? { playing: begin(run) } : attempt(run)
  if (!refuse(playing)) end(playing, 'caller', 'The caller hangs up.')
  const events = playing.events.slice(run.told)
  const next = play(Object.assign(playing.state, stepDone))
  return { ...next, events: [...events, ...next.events] }
}

function begin(run: Run): Playing {
  return { state: { ...run }, events: [], step: { document: 0, path: [] } }
}

/** Plays what is next from its beginning with what was answered so far, as far as that leads. */
function attempt(run: Run): { playing: Playing; waiting: Run['waiting'] } {
  const playing = begin(run)
  const playable = next(playing)
  try {
    let { value, done } = playable.next()
    for (const answer of run.answers) if (!done) ({ value, done } = playable.next(answer))
    return { playing, waiting: done ? undefined : (value ?? undefined) }
  } catch (error) {
    if (error !== callOver && error !== stepSkipped) throw error
    return { playing, waiting: undefined }
  }
}

/** The step that is run next, where that is what comes next. */
function nextStep(run: Run): Playing['step'] | undefined {
  const frame = topOf(run)
  if (!frame || frame.after) return undefined
  const step = stepsAt(flowAt(run, frame.document), frame.list)[frame.index]
  return step && { document: frame.document, path: step.path }
}

function* next(playing: Playing): Play {
  const { state } = playing
  const frame = topOf(state)
  if (!frame) return yield* neverBegun(playing)
  if (frame.after) return yield* playOn(playing, frame)
  const step = stepsAt(flowAt(state, frame.document), frame.list)[frame.index]
  if (!step) return yield* leave(playing, frame)
  playing.step = { document: frame.document, path: step.path }
  state.frames = [...state.frames.slice(0, -1), { ...frame, index: frame.index + 1 }]
  yield* playStep(playing, step)
}

/** There is nothing to begin with. */
function* neverBegun(playing: Playing): Play {
  playing.step = { document: 0, path: ['sections', 'main'] }
  const error = beginningError(flowAt(playing.state, 0))
  if (error) yield* fail(playing, error.code, error.text)
  end(playing, 'end', 'The flow is over.')
}

/** A step that the call is back at. */
function* playOn(playing: Playing, frame: Frame): Play {
  const { state } = playing
  const { after, index } = frame
  if (!after) return
  const step = stepAt(flowAt(state, after.step.document), after.step.path)
  playing.step = after.step
  const below = state.frames.slice(0, -1)
  // What always runs may set it anew, which is no value of the section’s.
  const isGiven = after.returns === undefined || state.returns > after.returns
  state.frames =
    after.asksAgain || index > 0 || !isGiven ? below : [...below, { ...frame, index: 1 }]
  if (!step) return
  if (after.asksAgain) yield* askAgain(playing, step)
  else yield* playAfter(playing, step, index, isGiven)
}

/** A list is at its end. */
function* leave(playing: Playing, frame: Frame): Play {
  const { state } = playing
  const at = state.frames.length - 1
  if (frame.leg) return yield* leaveLeg(playing, frame.leg)
  if (frame.call) {
    playing.step = frame.call.by
    return back(playing, at, frame.call.params)
  }
  state.frames = state.frames.slice(0, at)
  if (at > 0) return
  const text = 'What happens at the end of a flow isn’t documented for SWML: the call ends.'
  note(playing, 'end-of-flow', text)
  end(playing, 'end', 'The flow is over.')
}

/** What the person called went through is over: the two are connected, or they have refused. */
function* leaveLeg(playing: Playing, leg: NonNullable<Frame['leg']>): Play {
  const { state } = playing
  const { vars, call, params, isAnswered, by, outcome } = leg
  playing.step = by
  const legs = legsOf(state)
  for (const thing of state.live) if (thing.onLeg === legs) stop(playing, thing)
  state.frames = state.frames.slice(0, -1)
  Object.assign(state, { vars, call, params, isAnswered })
  happen(playing, { kind: 'return', to: String(get(call, 'from') ?? '') })
  const step = stepAt(flowAt(state, by.document), by.path)
  if (step) yield* settleCalled(playing, step, outcome)
}
