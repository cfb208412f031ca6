import type { Destination, Plain, PlainMap, Runs } from '../swml/index.ts'
import { test } from './fill.ts'
import { framesTo, listOf, sectionOf } from './labels.ts'
import { asParams, placeOf, shown } from './places.ts'
import {
  callOver,
  end,
  fail,
  happen,
  legAt,
  note,
  type Play,
  type Playing,
  report,
  setVariable,
} from './playing.ts'
import type { Frame } from './types.ts'

/** So many transfers and jumps there may be in a call. */
const mostMoves = 32
/** Assumed: so many sections may wait for another to come back. */
const mostCalls = 100

/** Jumps to a label, unless its test isn't true or it has jumped often enough. */
export function* jump(playing: Playing, { label, when, max }: NonNullable<Runs['jump']>): Play {
  if (when !== undefined && !(yield* test(playing, when))) return
  const { state, step } = playing
  const key = JSON.stringify([step.document, ...listOf(state), label])
  const before = state.jumps[key] ?? 0
  if (before >= (max >= 1 ? max : 100)) {
    note(
      playing,
      'jumped-enough',
      `“${label}” was jumped to ${before} times: the call goes on with the next step.`,
    )
    return
  }
  const frames = framesTo(state, step, label)
  if (!frames) {
    const text = `This section has no label “${label}”.`
    return yield* fail(playing, 'relay_script_method_parameter_invalid_value', text)
  }
  countMove(playing)
  state.jumps = { ...state.jumps, [key]: before + 1 }
  happen(playing, { kind: 'jump', to: label })
  state.frames = frames
}

function countMove(playing: Playing): void {
  const { state } = playing
  if (state.moves >= mostMoves && !state.withoutLimit) {
    const text = `There were ${mostMoves} transfers and jumps in this call already.`
    report(playing, 'relay_script_too_many_transfers', text)
    end(playing, 'limit', 'The call ends: too many transfers and jumps.')
    throw callOver
  }
  state.moves += 1
}

/** Goes to a section, an address or a document; `after`: what its step still does once it is back. */
export function* call(
  playing: Playing,
  { dest, params, forGood }: Destination,
  after?: { asksAgain?: true },
): Play {
  const { state, step } = playing
  if (forGood) countMove(playing)
  else if (state.frames.filter((frame) => frame.call).length >= mostCalls) {
    const text = `${mostCalls} sections wait for another to come back: the limit isn’t documented.`
    report(playing, 'relay_script_nested_too_deep', text)
    end(playing, 'limit', 'The call ends: sections run each other too deep.')
    throw callOver
  }
  const to = yield* placeOf(playing, dest, params)
  if (!to) {
    if (!forGood) return
    end(playing, 'transfer', 'The call goes on where it can’t be followed.')
    throw callOver
  }
  happen(playing, { kind: 'enter', to: shown(dest) })
  const begun: Frame = { ...to, index: 0 }
  if (forGood) {
    // On a leg of their own, what was a confirmation goes on elsewhere.
    const at = legAt(state)
    const leg = state.frames[at]
    state.frames = [
      ...state.frames.slice(0, Math.max(0, at)),
      ...(leg ? [{ ...leg, list: [] }] : []),
      begun,
    ]
  } else {
    const { returns } = state
    const rest: Frame[] = after
      ? [{ document: step.document, list: [], index: 0, after: { step, returns, ...after } }]
      : []
    state.frames = [
      ...state.frames,
      ...rest,
      { ...begun, call: { params: state.params, by: step } },
    ]
  }
  state.params = asParams(params)
}

/** Back to who ran the section, with a value; outside of one the script is over. */
export function comeBack(playing: Playing, value: Plain | undefined): void {
  const { state } = playing
  if (value !== undefined) setVariable(playing, 'vars', 'return_value', value)
  const at = state.frames.findLastIndex((frame) => frame.call || frame.leg)
  const frame = state.frames[at]
  if (frame?.call) back(playing, at, frame.call.params)
  // A leg whose steps are over is connected.
  else if (frame?.leg) state.frames = [...state.frames.slice(0, at), { ...frame, list: [] }]
  else {
    end(playing, 'return', 'The script is over: nothing takes the call back.')
    throw callOver
  }
}

/** A section that was run is over. */
export function back(playing: Playing, at: number, params: PlainMap): void {
  const { state } = playing
  const [name] = state.frames[at]?.list.slice(1) ?? []
  state.frames = state.frames.slice(0, at)
  state.params = params
  happen(playing, { kind: 'return', to: String(sectionOf(state) ?? name ?? '') })
}
