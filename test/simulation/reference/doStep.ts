import { getIn, isMap, type Plain, type PlainMap } from '../../../src/swml/index.ts'
import { canStart, idOf, start, startedBy, stop, stoppedBy, toStop } from './background.ts'
import {
  jumpTo,
  runElsewhere,
  runFirstTrue,
  runList,
  runMatching,
  runResult,
  transferTo,
} from './callThrough.ts'
import { fillIn, isTrue, text } from './fillIn.ts'
import { hearAndSend } from './hearAndSend.ts'
import type { Outcome } from './madeUp.ts'
import { outcomesOf } from './outcomes.ts'
import { toFill } from './readSteps.ts'
import {
  type Asking,
  answerCall,
  ask,
  type Call,
  type Doing,
  HungUp,
  type List,
  Returned,
  setVariable,
} from './referenceCall.ts'
import { runConfirm } from './runConfirm.ts'

/** Agents fill in what they are given by themselves. */
const asTheyAre = ['ai', 'ai_sidecar', 'amazon_bedrock']

/** Does a step, whatever its method. */
export function* doStep(call: Call, { list, method, written }: Doing): Asking {
  const inStep = { ...list, path: [...list.path, method] }
  switch (method) {
    case 'label':
      return
    case 'cond':
      return yield* runFirstTrue(call, inStep, Array.isArray(written) ? written : [])
    case 'switch':
      return yield* runMatching(call, inStep, written)
    case 'set':
      for (const [name, value] of Object.entries(written ?? {}))
        setVariable(call, name, yield* fillIn(call, value))
      return
    case 'unset':
      for (const name of Array.isArray(written) ? written : [written]) unset(call, text(name))
      return
    case 'return':
      setVariable(call, 'return_value', yield* fillIn(call, written))
      throw new Returned()
  }
  const filled = asTheyAre.includes(method) ? written : yield* fillIn(call, toFill(method, written))
  const body = isMap(filled) ? filled : {}
  hearAndSend(call, method, body)
  const dest =
    isMap(body.dest) || Array.isArray(body.dest) ? JSON.stringify(body.dest) : text(body.dest)
  const params = body.params ?? {}
  switch (method) {
    case 'hangup':
      throw new HungUp('hangup')
    case 'goto': {
      const when = getIn(written, ['when'])
      if (when !== undefined && !(yield* isTrue(call, text(when)))) return
      return yield* jumpTo(call, text(body.label), Number(body.max ?? 100))
    }
    case 'transfer':
      return yield* transferTo(call, dest, params, list)
    case 'execute': {
      const before = call.returns
      yield* runElsewhere(call, dest, params, list)
      const isSet = call.returns > before
      yield* runList(call, { ...inStep, path: [...inStep.path, 'on_return'] })
      if (isSet && Object.hasOwn(call.vars, 'return_value'))
        yield* runResult(call, list, method, written)
      return
    }
    case 'sleep':
      if (Number(body.duration) !== -1) call.clock += Math.max(0, Number(body.duration))
      else for (;;) yield* ask({ kind: 'outcome', method, outcomes: [] })
      return
  }
  yield* end(call, { list, method, written }, body)
}

/** How a step ends that something may come of. */
function* end(call: Call, doing: Doing, body: PlainMap): Asking {
  const { list, method, written } = doing
  const kind = startedBy(method, body)
  const stops = stoppedBy(method, body)
  const writtenMap = isMap(written) ? written : {}
  if (stops !== undefined) {
    const things = toStop(call, stops, body, writtenMap)
    for (const thing of things) stop(call, thing)
    const ways = outcomesOf(method, { body, given: {}, id: '' })
    settle(call, ways[things.length > 0 ? 0 : ways.length - 1])
    return
  }
  const id = kind === undefined ? '' : idOf(call, kind, body)
  const step = JSON.stringify([list.document, list.path])
  if (kind !== undefined && !canStart(call, kind)) {
    settle(
      call,
      outcomesOf(method, { body, given: {}, id }).find(({ fails }) => fails),
    )
    return sendStatus(call, body)
  }
  const choice = yield* choose(call, doing, body, id)
  let outcome = choice?.outcome
  // Where the call wasn't to be picked up before the other side does.
  const isTaken = method === 'connect' && outcome !== undefined && !outcome.fails
  if (isTaken && !call.isAnswered) answerCall(call)
  const to = choice && confirmOf(doing, body, choice.outcome)
  if (to && !(yield* runConfirm(call, to.steps, to.who, list)))
    outcome = outcomesOf(method, { body, given: {}, id }).find(({ name }) => name === 'refuses')
  if (choice?.runs) {
    call.clock += 10_000
    sendStatus(call, body)
    if (choice.runs.forGood) yield* transferTo(call, choice.runs.dest, {}, list)
    yield* runElsewhere(call, choice.runs.dest, {}, list)
    return yield* end(call, doing, body)
  }
  for (const [name, value] of Object.entries(outcome?.sets ?? {})) setVariable(call, name, value)
  const works = outcome?.fails !== true
  const meanwhile = works ? streamWhile(method, body) : undefined
  if (kind !== undefined && works) start(call, kind, body, writtenMap, { id, step })
  else if (meanwhile) {
    const made = { id: `stream-${call.started + 1}`, step }
    const thing = start(call, 'stream', meanwhile, {}, made)
    call.clock += outcome?.takes ?? 0
    stop(call, thing)
  } else sendStatus(call, body)
  if (!meanwhile) call.clock += (outcome?.takes ?? 0) + ownTime(method, body)
  if (outcome?.hangsUp) throw new HungUp('caller')
  if (method === 'enter_queue' && outcome?.name === 'connected')
    yield* transferTo(call, text(body.transfer_after_bridge), {}, list)
  if (method === 'connect' || method === 'join_conference')
    yield* runResult(call, list, method, written)
}

function settle(call: Call, outcome: Outcome | undefined): void {
  for (const [name, value] of Object.entries(outcome?.sets ?? {})) setVariable(call, name, value)
}

function sendStatus(call: Call, body: PlainMap): void {
  const to = text(body.status_url)
  if (to !== '') call.happened.push({ kind: 'sent', what: 'status', to })
}

/** Milliseconds that sending keys takes. */
function ownTime(method: string, body: PlainMap): number {
  if (method !== 'send_digits') return 0
  const times: Record<string, number> = { w: 500, W: 1000 }
  return [...text(body.digits)].reduce((sum, key) => sum + (times[key] ?? 200), 0)
}

type Choice = { outcome: Outcome; runs?: { dest: string; forGood: boolean } }

/** Asks how it ends, where that is open. */
function* choose(
  _call: Call,
  { method, written }: Doing,
  body: PlainMap,
  id: string,
): Asking<Choice | undefined> {
  const settings = (given: PlainMap) => ({ body, given, id })
  const ways = outcomesOf(method, settings({}))
  const functions = functionsOf(written)
  const [only] = ways
  if (!only) return undefined
  if (ways.length === 1) return { outcome: only }
  const names = [...ways.map(({ name }) => name), ...functions.map(({ name }) => name)]
  const answer = yield* ask({ kind: 'outcome', method, outcomes: names })
  if (answer.kind !== 'outcome') return undefined
  const outcome = outcomesOf(method, settings(answer.given ?? {})).find(
    ({ name }) => name === answer.name,
  )
  const runs = functions.find(({ name }) => name === answer.name)
  return runs ? { outcome: { name: answer.name }, runs } : outcome && { outcome }
}

/** SWML that an agent’s functions run. */
function functionsOf(written: Plain): { name: string; dest: string; forGood: boolean }[] {
  const functions = getIn(written, ['SWAIG', 'functions'])
  if (!Array.isArray(functions)) return []
  return functions.flatMap((one, at) => {
    const action = getIn(one, ['data_map', 'output', 'action'])
    return (Array.isArray(action) ? action : [action]).flatMap((each, nth) => {
      const swml = getIn(each, ['SWML'])
      if (swml === undefined) return []
      const forGood = text(getIn(each, ['transfer'])) === 'true'
      return [{ name: `runs-${at + 1}-${nth + 1}`, dest: JSON.stringify(swml), forGood }]
    })
  })
}

/** What the person called goes through first, where they answer. */
function confirmOf(
  { list, method, written }: Doing,
  body: PlainMap,
  { name }: Outcome,
): { steps: List | string; who: string } | undefined {
  if (method !== 'connect' || !name.startsWith('answers')) return undefined
  const places = ['serial', 'parallel', 'serial_parallel'].flatMap((key) =>
    membersAt(body[key]).map((path) => [key, ...path]),
  )
  const place = places[Number(name.split('-')[1] ?? 1) - 1] ?? []
  const who = text(getIn(body, [...place, 'to']))
  for (const at of [place, []]) {
    const confirm = getIn(written, [...at, 'confirm'])
    if (confirm === undefined) continue
    if (typeof confirm === 'string') return { steps: text(getIn(body, [...at, 'confirm'])), who }
    return { steps: { ...list, path: [...list.path, method, ...at, 'confirm'] }, who }
  }
  return undefined
}

function membersAt(value: Plain | undefined): (string | number)[][] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one, at) =>
    Array.isArray(one) ? one.map((_, inner) => [at, inner]) : [[at]],
  )
}

/** A stream that runs while a step lasts. */
function streamWhile(method: string, body: PlainMap): PlainMap | undefined {
  if (method === 'connect' && text(body.to).startsWith('stream:'))
    return { ...body, url: text(body.to).slice('stream:'.length) }
  const server = method === 'join_conference' ? body.stream : undefined
  return isMap(server) ? server : undefined
}

/** Removes a variable: one of that very name, or what a path leads to. */
function unset(call: Call, written: string): void {
  const name = written.trim().replace(/^vars\./, '')
  const keys = Object.hasOwn(call.vars, name) ? [name] : name.split('.')
  const last = keys.pop() ?? ''
  const vars = structuredClone(call.vars)
  let at: Plain | undefined = vars
  for (const key of keys) at = isMap(at) ? at[key] : undefined
  if (!isMap(at) || !Object.hasOwn(at, last)) return
  delete at[last]
  call.vars = vars
  call.happened.push({ kind: 'unset', name })
}
