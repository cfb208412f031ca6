import { type Flow, type Plain, type PlainMap, put, type Step } from '../swml/index.ts'
import { flowOfText } from './documents.ts'
import type {
  Answer,
  CallEnd,
  CallEvent,
  Frame,
  Leg,
  LiveThing,
  Run,
  Scope,
  StepPlace,
  Waiting,
} from './types.ts'

/** A run while a step of it is played: its own copy, whose parts are replaced and never changed. */
export type State = { -readonly [Key in keyof Run]: Run[Key] }

/** What is at hand while a step is played. */
export type Playing = {
  state: State
  events: CallEvent[]
  /** The step that is played, or played on. */
  step: StepPlace
}

/** Plays something: asks, and goes on with the answer. */
export type Play<Result = void> = Generator<Waiting, Result, Answer>

/** Thrown where the call is over in the middle of a step; caught by whoever plays the step. */
export const callOver = Symbol('call over')

/** Thrown where the call goes on behind the step at an error in the middle of it; caught by whoever plays the step. */
export const stepSkipped = Symbol('step skipped')

type Happening = CallEvent extends infer Event
  ? Event extends CallEvent
    ? Omit<Event, 'at' | 'leg' | 'step'>
    : never
  : never

/** Something has happened at the step that is played. */
export function happen(playing: Playing, event: Happening): void {
  const { state, step, events } = playing
  events.push({ at: state.clock, leg: legOf(state), step, ...event })
}

/** Something isn't documented, or rarely meant. `once`: it is said once in a call. */
export function note(playing: Playing, code: string, text: string, once = false): void {
  const { state } = playing
  if (once && state.noted.includes(code)) return
  if (once) state.noted = [...state.noted, code]
  happen(playing, { kind: 'note', code, text })
}

/**
 * SignalWire reports an error. Whether the call goes on then isn't documented: it is asked for, and where it doesn't,
 * the call is over.
 */
export function* fail(playing: Playing, code: string, text: string): Play {
  report(playing, code, text)
  const answer = yield { kind: 'error', step: playing.step, code }
  if (answer.kind === 'error' && answer.goOn) return
  end(playing, 'error', 'The call was ended at an error.')
  throw callOver
}

/** SignalWire reports an error. */
export function report(playing: Playing, code: string, text: string): void {
  happen(playing, { kind: 'error', code, text })
  setVariable(playing, 'vars', 'script_error', code)
}

/** Sets a variable. */
export function setVariable(playing: Playing, scope: Scope, name: string, value: Plain): void {
  const { state } = playing
  state[scope] = withKey(state[scope], name, value)
  if (scope === 'vars' && name === 'return_value') state.returns += 1
  happen(playing, { kind: 'set', scope, name, value })
}

/** Somebody picks up, if nobody has yet. */
export function pickUp(playing: Playing): void {
  playing.state.isAnswered = true
  setVariable(playing, 'call', 'call_state', 'answered')
}

/** The call is over. */
export function end(playing: Playing, how: CallEnd, text: string): void {
  const { state } = playing
  state.frames = []
  state.ended = how
  for (const thing of state.live.toReversed()) stop(playing, thing)
  happen(playing, { kind: 'end', how, text })
}

/** Something that runs in the background stops. */
export function stop(playing: Playing, thing: LiveThing): void {
  const { state } = playing
  state.live = state.live.filter((one) => one !== thing)
  happen(playing, { kind: 'stop', thing })
  for (const sent of thing.atEnd ?? []) happen(playing, { kind: 'sent', sent })
}

/** The map with one more key, whatever it is called. */
export function withKey(map: PlainMap, key: string, value: Plain): PlainMap {
  const copy = { ...map }
  put(copy, key, value)
  return copy
}

/** Whose steps are run. */
export function legOf(state: Pick<Run, 'frames'>): Leg {
  return legAt(state) >= 0 ? 'b' : 'a'
}

/** How many people were called by one who was called, and so on; 0 on the call itself. */
export function legsOf({ frames }: Pick<Run, 'frames'>): number {
  return frames.filter((frame) => frame.leg).length
}

/** Where among the frames the leg of a person called begins; -1 where nobody is. */
export function legAt({ frames }: Pick<Run, 'frames'>): number {
  return frames.findLastIndex((frame) => frame.leg)
}

/** What is being run. */
export function topOf(state: Pick<Run, 'frames'>): Frame | undefined {
  return state.frames.at(-1)
}

/** The document of a step or list. */
export function flowAt(state: Pick<Run, 'documents'>, document: number): Flow {
  return flowOfText(state.documents[document] ?? '')
}

/** What stands behind a step's method, as a path of its document. */
export const inStep = (step: Step, path: readonly (string | number)[]) => [
  ...step.path,
  step.method,
  ...path,
]
