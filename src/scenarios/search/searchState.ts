import type { Answer, CallEvent, CallOptions, Played, Waiting } from '../../simulation/index.ts'
import type { Flow } from '../../swml/index.ts'
import { reachedBy } from '../reached.ts'
import type { GivenAnswer, PlayedCall } from '../types.ts'

/** A call that was tried as far as it goes without another answer; `before`: the one that it goes on from. */
export type Tried = {
  before: Tried | undefined
  options: CallOptions
  /** What led here from `before`. */
  given: { waiting: Waiting; answer: Answer } | undefined
  /** What happened since. */
  events: readonly CallEvent[]
  played: Played
  /** What it was the first to come to, as keys. */
  first: readonly string[]
  /** Some call that goes on from it was the first to come to something. */
  leadsOn: boolean
}

/** The key of a step or of a list that was come to. */
export const stepKey = (path: string) => `s${path}`
export const listKey = (path: string) => `l${path}`

/** The keys of all that happened to be come to. */
export function keysOf(events: readonly CallEvent[]): string[] {
  const { steps, lists } = reachedBy(events)
  return [...steps.map(stepKey), ...lists.map(listKey)]
}

/** A tried call, from its beginning. */
export function callOf(tried: Tried): PlayedCall {
  const chain: Tried[] = []
  for (let at: Tried | undefined = tried; at; at = at.before) chain.unshift(at)
  const events: CallEvent[] = []
  const answers: GivenAnswer[] = []
  for (const { given, events: more } of chain) {
    if (given) answers.push({ ...given, known: events.length })
    for (const event of more) events.push(event)
  }
  const { run, waiting } = tried.played
  return { options: tried.options, events, answers, run, waiting }
}

/**
 * What a call has before it, as text: two that are alike go on alike. Variables that the flow never names are left out.
 */
export function keyOfState({ run, waiting }: Played, flow: Flow): string {
  const { frames, vars, call, params, live, jumps, answers, isAnswered } = run
  const isNamed = ([name]: [string, unknown]) => run.documents.length > 1 || names(flow, name)
  const running = live.map(({ resource, id, leg }) => [resource, id, leg])
  return JSON.stringify([
    frames.map((frame) => ({ ...frame, leg: frame.leg?.outcome })),
    Object.entries(vars).filter(isNamed),
    Object.entries(call).filter(isNamed),
    params,
    running,
    jumps,
    answers,
    isAnswered,
    waiting?.kind,
  ])
}

const known = new WeakMap<Flow, Map<string, boolean>>()

/** Whether a flow names a variable, or may. */
function names(flow: Flow, name: string): boolean {
  const ofFlow = known.get(flow) ?? new Map<string, boolean>()
  known.set(flow, ofFlow)
  const isNamed = ofFlow.get(name) ?? flow.text.includes(name)
  ofFlow.set(name, isNamed)
  return isNamed
}
