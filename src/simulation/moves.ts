import {
  type Destination,
  documentText,
  isDocument,
  type Path,
  type Plain,
  type PlainMap,
  put,
  type Runs,
  type Step,
  type StepOutcome,
} from '../swml/index.ts'
import { beginningError, mainSection, stepsAt } from './documents.ts'
import { test } from './fill.ts'
import { framesTo, sectionOf } from './labels.ts'
import { asText } from './lookUp.ts'
import {
  callOver,
  end,
  fail,
  flowAt,
  happen,
  inStep,
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
  const key = JSON.stringify([step.document, ...step.path])
  const before = state.jumps[key] ?? 0
  if (before >= (max >= 1 ? max : 100)) {
    note(
      playing,
      'jumped-enough',
      `It has jumped ${max} times: the call goes on with the next step.`,
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
    const rest: Frame[] = after
      ? [{ document: step.document, list: [], index: 0, after: { step, ...after } }]
      : []
    state.frames = [
      ...state.frames,
      ...rest,
      { ...begun, call: { params: state.params, by: step } },
    ]
  }
  state.params = asParams(params)
  if (stepsAt(flowAt(state, to.document), to.list).length > 0) return
  yield* fail(playing, 'relay_script_section_code_missing', `“${shown(dest)}” holds no steps.`)
}

/** Where a destination leads; undefined where it leads nowhere and the call goes on. */
function* placeOf(
  playing: Playing,
  dest: string,
  params: PlainMap,
): Play<{ document: number; list: Path } | undefined> {
  const { document } = playing.step
  const flow = flowAt(playing.state, document)
  const section = flow.sections.find(({ name }) => name === dest)
  if (section) return { document, list: section.path }
  if (isDocument(dest)) return yield* mainOf(playing, documentText(dest))
  if (/^https?:/i.test(dest)) {
    const text = yield* textFrom(playing, dest, params)
    return text === undefined ? undefined : yield* mainOf(playing, text)
  }
  const text = dest === '' ? 'It isn’t said where to go.' : `There is no section “${shown(dest)}”.`
  yield* fail(playing, 'relay_script_section_parameter_undefined', text)
  return undefined
}

/** The text at an address, which is asked for with the call’s variables. */
function* textFrom(playing: Playing, address: string, params: PlainMap): Play<string | undefined> {
  const { state } = playing
  const { call, vars, envs } = state
  const body = { call, vars, envs, params: asParams(params) }
  happen(playing, { kind: 'sent', sent: { what: 'request', method: 'POST', to: address, body } })
  const known = Object.hasOwn(state.addresses, address) ? state.addresses[address] : undefined
  if (known !== undefined) return known
  const answer = yield { kind: 'document', step: playing.step, address }
  if (answer.kind === 'document' && 'text' in answer) {
    state.addresses = { ...state.addresses, [address]: answer.text }
    return answer.text
  }
  yield* fail(playing, 'relay_script_method_execute_failed', `Nothing came from ${address}.`)
  return undefined
}

/** The first section of another document, which is one of the run's from now on. */
function* mainOf(
  playing: Playing,
  text: string,
): Play<{ document: number; list: Path } | undefined> {
  const { state } = playing
  const before = state.documents.indexOf(text)
  const document = before < 0 ? state.documents.length : before
  if (before < 0) state.documents = [...state.documents, text]
  const flow = flowAt(state, document)
  const error = beginningError(flow)
  if (error) yield* fail(playing, error.code, error.text)
  const main = mainSection(flow)
  return main && { document, list: main.path }
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

const legAt = ({ frames }: Playing['state']) => frames.findLastIndex((frame) => frame.leg)

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

/** Parameters are texts. */
function asParams(params: PlainMap): PlainMap {
  const texts: PlainMap = {}
  for (const [name, value] of Object.entries(params))
    put(texts, name, typeof value === 'object' ? value : asText(value))
  return texts
}

function shown(dest: string): string {
  return isDocument(dest) ? 'the SWML in it' : dest
}
