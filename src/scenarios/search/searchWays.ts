import { continueCall, type Played, startCall } from '../../simulation/index.ts'
import type { Flow } from '../../swml/index.ts'
import { coverageOf } from '../coverage.ts'
import type { FoundWays, Reached } from '../types.ts'
import { askedForIn } from './askedFor.ts'
import { chooseWays } from './chooseWays.ts'
import { missingWays } from './missingWays.ts'
import { possibleAnswers, possibleCalls } from './possibleAnswers.ts'
import { type Search, type Searching, type SearchLimits, settle, tell } from './search.ts'
import { keyOfState, keysOf, listKey, stepKey, type Tried } from './searchState.ts'

const usual: SearchLimits = { answers: 5_000, steps: 2_000 }

/**
 * Looks for calls that come to steps and lists that none has come to yet, and gives a scenario for each, and for the
 * rest the reason. Yields each expression, and now and then how far it is. Never throws.
 *
 * @param reached what scenarios come to that are there already
 */
export function* searchWays(
  flow: Flow,
  reached: readonly Reached[] = [],
  limits: Partial<SearchLimits> = {},
): Searching<FoundWays> {
  const search = begin(flow, reached, { ...usual, ...limits })
  for (const options of possibleCalls({}, search.wanted)) {
    if (isOver(search)) break
    const start = startCall(flow, options)
    yield* add(search, start, { before: undefined, options, given: undefined })
  }
  while (!isOver(search)) {
    const next = search.hot.pop() ?? search.cold.shift()
    if (!next) break
    yield* goOnFrom(search, next)
  }
  const isOut = search.hot.length + search.cold.length === 0
  const isWhole = search.left.size === 0 || (isOut && !search.isStopped)
  const found = yield* chooseWays(search)
  return { found, missing: missingWays(search, isWhole), tried: search.tried, isWhole }
}

function begin(flow: Flow, reached: readonly Reached[], limits: SearchLimits): Search {
  const { missingSteps, missingLists, steps, lists } = coverageOf(flow, reached)
  const left = new Set([
    ...missingSteps.map((path) => stepKey(JSON.stringify(path))),
    ...missingLists.map((path) => listKey(JSON.stringify(path))),
  ])
  return {
    flow,
    wanted: askedForIn(flow),
    limits,
    left,
    all: steps.all + lists.all,
    firsts: [],
    runs: new Map(),
    seen: new Set(),
    hot: [],
    cold: [],
    tried: 0,
    isStopped: false,
  }
}

function isOver({ left, tried, limits, isStopped }: Search): boolean {
  return isStopped || left.size === 0 || tried >= limits.answers
}

/** Tries all answers to what a call waits for. */
function* goOnFrom(search: Search, before: Tried): Searching {
  const { played, options } = before
  const { waiting, run } = played
  if (!waiting) return
  const fresh: Tried[] = []
  for (const answer of possibleAnswers(waiting, search.wanted)) {
    if (isOver(search)) break
    search.tried += 1
    const next = continueCall(run, answer)
    const tried = yield* add(search, next, { before, options, given: { waiting, answer } })
    if (tried && tried.first.length > 0) fresh.push(tried)
    if (search.tried % 20 === 0) yield* tell(search)
  }
  // The likeliest first.
  search.hot.push(...fresh.reverse())
}

/** A call that goes on as far as it does by itself; undefined where it leads nowhere new. */
function* add(
  search: Search,
  start: Played,
  from: Pick<Tried, 'before' | 'options' | 'given'>,
): Searching<Tried | undefined> {
  const played = yield* settle(search, start)
  if (!played) return undefined
  const keys = keysOf(played.events)
  for (const key of keys) search.runs.set(key, (search.runs.get(key) ?? 0) + 1)
  const first = keys.filter((key) => search.left.has(key))
  const tried: Tried = { ...from, events: played.events, played, first, leadsOn: false }
  if (first.length > 0) {
    for (const key of first) search.left.delete(key)
    for (let at = from.before; at && !at.leadsOn; at = at.before) at.leadsOn = true
    search.firsts.push(tried)
  }
  if (!played.waiting || played.run.steps > search.limits.steps) return tried
  const key = keyOfState(played, search.flow)
  const isKnown = search.seen.has(key)
  search.seen.add(key)
  if (!isKnown && (first.length === 0 || !from.before)) search.cold.push(tried)
  return isKnown && first.length === 0 ? undefined : tried
}
