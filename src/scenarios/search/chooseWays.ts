import { type Answer, continueCall, type Waiting } from '../../simulation/index.ts'
import type { Path } from '../../swml/index.ts'
import { makeScenario } from '../makeScenario.ts'
import type { FoundWay, PlayedCall } from '../types.ts'
import { nameOf } from './nameOf.ts'
import { possibleAnswers } from './possibleAnswers.ts'
import { type Search, type Searching, settle, tell } from './search.ts'
import { callOf, keysOf, type Tried } from './searchState.ts'

/** A call takes so many answers at most, and so many that lead to nothing new; then the caller hangs up. */
const mostAnswers = 100
const mostIdle = 8

type Call = { call: PlayedCall; keys: readonly string[] }

/** As few scenarios as come to all that was found, or nearly so; those that come to most first. */
export function* chooseWays(search: Search): Searching<FoundWay[]> {
  const all = new Set(search.firsts.flatMap(({ first }) => first))
  const calls = yield* callsTo(search, new Set(all))
  const names = new Set<string>()
  return fewest(calls, all).map(({ call, keys }) => ({
    scenario: makeScenario(nameOf(call, names), search.flow, call),
    // Safe: a key is a letter and a path as JSON.
    reaches: keys.map((key) => JSON.parse(key.slice(1)) as Path),
  }))
}

/** From the beginning, by what leads to something new at once; then by the way on which it was found. */
function* callsTo(search: Search, open: Set<string>): Searching<Call[]> {
  const calls: Call[] = []
  const begins = search.firsts.filter(({ before }) => !before)
  const ends = search.firsts.filter(({ leadsOn }) => !leadsOn).reverse()
  function* take(from: Tried): Searching<boolean> {
    const call = callOf(yield* toTheEnd(search, from, open))
    const keys = keysOf(call.events)
    const isNew = keys.filter((key) => open.delete(key)).length > 0
    if (isNew) calls.push({ call, keys })
    return isNew
  }
  for (const begin of begins) while (open.size > 0 && !search.isStopped && (yield* take(begin)));
  for (const end of ends) if (callKeys(end).some((key) => open.has(key))) yield* take(end)
  return calls
}

/** Of these calls those that are needed, each with what none before it comes to. */
function fewest(calls: readonly Call[], all: ReadonlySet<string>): Call[] {
  const open = new Set(all)
  const chosen: Call[] = []
  while (open.size > 0) {
    const gains = calls.map(({ keys }) => keys.filter((key) => open.has(key)))
    const most = Math.max(0, ...gains.map(({ length }) => length))
    const at = gains.findIndex(({ length }) => length === most)
    const [best, news] = [calls[at], gains[at]]
    if (!best || !news || most === 0) break
    for (const key of news) open.delete(key)
    chosen.push({ call: best.call, keys: news })
  }
  return chosen
}

const callKeys = (tried: Tried) => keysOf(callOf(tried).events)

/** A call brought to its end, by answers that lead to what is open, or else by the likeliest. */
function* toTheEnd(search: Search, from: Tried, open: ReadonlySet<string>): Searching<Tried> {
  const left = new Set(open)
  for (const key of callKeys(from)) left.delete(key)
  let now = from
  let idle = 0
  for (let times = 0; now.played.waiting && times < mostAnswers; times += 1) {
    const next = idle < mostIdle ? yield* bestNext(search, now, left) : undefined
    const on = next ?? (yield* answered(search, now, now.played.waiting, { kind: 'hangup' }))
    if (!on) return now
    const news = keysOf(on.events).filter((key) => left.delete(key))
    idle = news.length > 0 ? 0 : idle + 1
    now = on
  }
  return now
}

/** The call after the answer that leads to most of what is left; after the likeliest where none leads to any. */
function* bestNext(
  search: Search,
  now: Tried,
  left: ReadonlySet<string>,
): Searching<Tried | undefined> {
  const { waiting } = now.played
  if (!waiting) return undefined
  yield* tell(search)
  let best: Tried | undefined
  let most = -1
  for (const answer of possibleAnswers(waiting, search.wanted)) {
    const next = yield* answered(search, now, waiting, answer)
    if (!next) continue
    const gain = keysOf(next.events).filter((key) => left.has(key)).length
    if (gain <= most) continue
    best = next
    most = gain
    if (left.size === 0 || search.isStopped) break
  }
  return best
}

function* answered(
  search: Search,
  now: Tried,
  waiting: Waiting,
  answer: Answer,
): Searching<Tried | undefined> {
  const played = yield* settle(search, continueCall(now.played.run, answer))
  if (!played) return undefined
  const given = { waiting, answer }
  return { ...now, before: now, given, events: played.events, played, first: [], leadsOn: false }
}
