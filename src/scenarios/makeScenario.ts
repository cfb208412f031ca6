import type { CallEvent, StepPlace } from '../simulation/index.ts'
import { type Flow, isSecretName, type Plain, type PlainMap, put } from '../swml/index.ts'
import { CallDocuments } from './documents.ts'
import { soundsOf, staysOf, wayName, waysOf } from './history.ts'
import type { Expected, Ran, Scenario, ScenarioAnswer } from './schema.ts'
import type { GivenAnswer, PlayedCall } from './types.ts'

/**
 * A scenario of a call that was played, over or not: what it began with, what was answered, and all that happened as
 * what is expected. `flow`: the one that it went through.
 */
export function makeScenario(name: string, flow: Flow, call: PlayedCall): Scenario {
  const documents = documentsOf(flow, call)
  const { options } = call
  const { vars, params, envs, at, withoutLimit } = options
  const answers = answersOf(call, documents)
  return {
    name,
    ...some('call', options.call),
    ...some('vars', vars),
    ...some('params', params),
    ...some('envs', envs),
    ...some('documents', options.documents),
    ...(at && { start: documents.nameOf({ document: 0, path: at }) }),
    ...(withoutLimit && { without_limit: true }),
    ...(answers.length > 0 && { answers }),
    expect: expectedOf(call, documents),
  }
}

function documentsOf(flow: Flow, { run, events, answers }: PlayedCall): CallDocuments {
  const documents = new CallDocuments(flow)
  let from = 0
  for (const { waiting, known } of answers) {
    documents.tell(run, events.slice(from, known), waiting)
    from = known
  }
  documents.tell(run, events.slice(from))
  return documents
}

function some<Key extends string, Held extends object>(key: Key, map: Held | undefined) {
  // Safe: a key with its value.
  const made = { [key]: map } as { [K in Key]?: Held }
  return map && Object.keys(map).length > 0 ? made : {}
}

function answersOf(call: PlayedCall, documents: CallDocuments): ScenarioAnswer[] {
  const { events, waiting } = call
  const answers: ScenarioAnswer[] = []
  let from = 0
  for (const given of call.answers) {
    const made = answerOf(given, events, from, documents)
    if (!made) continue
    answers.push(made)
    from = given.known
  }
  if (waiting?.kind !== 'pause') return answers
  return [...answers, { ...beforeStep(waiting.step, events.slice(from), documents), stop: true }]
}

function answerOf(
  { waiting, answer, known }: GivenAnswer,
  events: readonly CallEvent[],
  from: number,
  documents: CallDocuments,
): ScenarioAnswer | undefined {
  const at = documents.nameOf(waiting.step)
  if (answer.kind === 'outcome') {
    // What wasn’t filled in stands there, too.
    const told = events.slice(known).find(({ kind }) => kind === 'outcome')
    const given = (told?.kind === 'outcome' ? told.given : answer.given) ?? {}
    return { at, outcome: answer.name, ...some('given', given) }
  }
  if (answer.kind === 'document')
    return 'text' in answer ? { at, document: answer.text } : { at, missing: true }
  if (answer.kind === 'error')
    return { at, error: waiting.kind === 'error' ? waiting.code : '', goes_on: answer.goOn }
  if (answer.kind !== 'hangup') return undefined
  if (waiting.kind !== 'pause') return { at, hangup: true }
  return { ...beforeStep(waiting.step, events.slice(from, known), documents), hangup: true }
}

/** Before a step, and for the how manieth time since the answer before. */
function beforeStep(step: StepPlace, events: readonly CallEvent[], documents: CallDocuments) {
  const before = documents.nameOf(step)
  const isIt = (one: StepPlace | undefined) => one && documents.nameOf(one) === before
  const passed = events.filter((event) => event.kind === 'step' && isIt(event.step)).length
  return { before, ...(passed > 0 && { time: passed + 1 }) }
}

function expectedOf({ events, run, waiting }: PlayedCall, documents: CallDocuments): Expected {
  const way = waysOf(events, documents).map((one) => wayName(one, documents))
  const heard = soundsOf(events).map(({ sound, isOther }) => (isOther ? { other: sound } : sound))
  const background = staysOf(events).map(({ what, id, from, to }): Ran => {
    const end = to === undefined ? 'running' : to === 'end' ? 'end' : documents.nameOf(to)
    return { what, ...(id !== undefined && { id }), from: documents.nameOf(from), to: end }
  })
  const variables = variablesOf(run.vars, events)
  return {
    ...(way.length > 0 && { way }),
    heard,
    ...some('variables', variables),
    background,
    ...(run.ended !== undefined && { ends: run.ended }),
    ...(waiting && waiting.kind !== 'pause' && { waits: documents.nameOf(waiting.step) }),
  }
}

/** Those that are no secrets and hold no id that was made up. */
function variablesOf(vars: PlainMap, events: readonly CallEvent[]): PlainMap {
  const madeUp = new Set<Plain>(
    events.flatMap((event) =>
      event.kind === 'start' && !event.thing.isNamed ? [event.thing.id] : [],
    ),
  )
  const kept: PlainMap = {}
  for (const [name, value] of Object.entries(vars))
    if (!isSecretName(name) && !madeUp.has(value)) put(kept, name, value)
  return kept
}
