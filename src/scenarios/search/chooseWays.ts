import { continueCall } from '../../simulation/index.ts'
import type { Path } from '../../swml/index.ts'
import { makeScenario } from '../makeScenario.ts'
import type { FoundWay, PlayedCall } from '../types.ts'
import { nameOf } from './nameOf.ts'
import { possibleAnswers } from './possibleAnswers.ts'
import { type Search, type Searching, settle } from './search.ts'
import { callOf, keysOf, type Tried } from './searchState.ts'

/** So many likely answers bring a call to its end; then the caller hangs up. */
const mostAnswers = 12

/** As few scenarios as come to all that was found, those that come to most first. */
export function* chooseWays(search: Search): Searching<FoundWay[]> {
  const open = new Set(search.firsts.flatMap(({ first }) => first))
  const calls: { call: PlayedCall; keys: readonly string[] }[] = []
  for (const tried of search.firsts.filter(({ leadsOn }) => !leadsOn)) {
    const call = callOf(yield* toTheEnd(search, tried))
    calls.push({ call, keys: keysOf(call.events) })
  }
  const names = new Set<string>()
  const found: FoundWay[] = []
  while (open.size > 0) {
    const gains = calls.map(({ keys }) => keys.filter((key) => open.has(key)).length)
    const best = calls[gains.indexOf(Math.max(...gains))]
    const news = best?.keys.filter((key) => open.has(key)) ?? []
    if (!best || news.length === 0) break
    for (const key of news) open.delete(key)
    const scenario = makeScenario(nameOf(best.call, names), search.flow, best.call)
    // Safe: a key is a letter and a path as JSON.
    found.push({ scenario, reaches: news.map((key) => JSON.parse(key.slice(1)) as Path) })
  }
  return found
}

/** A call brought to its end by what is likeliest. */
function* toTheEnd(search: Search, tried: Tried): Searching<Tried> {
  let now = tried
  for (let times = 0; now.played.waiting; times += 1) {
    const { run, waiting } = now.played
    const likely = times < mostAnswers ? possibleAnswers(waiting, search.wanted)[0] : undefined
    const answer = likely ?? { kind: 'hangup' as const }
    const played = yield* settle(search, continueCall(run, answer))
    // Somebody hangs up on each leg.
    if (!played || times > 2 * mostAnswers) return now
    const given = { waiting, answer }
    now = { ...now, before: now, given, events: played.events, played, first: [], leadsOn: false }
  }
  return now
}
