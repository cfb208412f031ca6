import type { PlainMap, Step, StepOutcome } from '../swml/index.ts'
import { call } from './moves.ts'
import { happen, inStep, legAt, note, type Play, type Playing } from './playing.ts'

/** The person called hangs up before they are connected. False: no one is. */
export function refuse(playing: Playing): boolean {
  const { state } = playing
  const at = legAt(state)
  const frame = state.frames[at]
  if (!frame?.leg) return false
  note(playing, 'leg-ends', 'The person called hangs up.')
  const outcome = { ...frame.leg.outcome, name: frame.leg.outcome.otherwise }
  state.frames = [
    ...state.frames.slice(0, at),
    { ...frame, list: [], leg: { ...frame.leg, outcome } },
  ]
  return true
}

/** The person called goes through steps of their own, with variables of their own. */
export function* enterLeg(
  playing: Playing,
  step: Step,
  { steps, to }: NonNullable<StepOutcome['confirm']>,
  outcome: { name: string; given: PlainMap; otherwise: string },
): Play {
  const { state } = playing
  const { vars, call: caller, params, isAnswered } = state
  const by = playing.step
  const list = typeof steps === 'string' ? [] : inStep(step, steps)
  const leg = { vars, call: caller, params, isAnswered, by, outcome }
  state.frames = [...state.frames, { document: by.document, list, index: 0, leg }]
  state.vars = {}
  state.params = {}
  state.isAnswered = true
  const { from, ...rest } = caller
  state.call = {
    ...rest,
    ...(from === undefined ? {} : { from }),
    to,
    direction: 'outbound',
    call_id: 'call-b',
    call_state: 'answered',
  }
  happen(playing, { kind: 'enter', to })
  if (typeof steps === 'string') yield* call(playing, { dest: steps, params: {}, forGood: false })
}
