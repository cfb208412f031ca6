import { type Answer, continueCall, type Played } from '../../simulation/index.ts'
import type { Flow } from '../../swml/index.ts'
import type { ExpressionAnswer, ExpressionWait } from '../playScenario.ts'
import type { SearchProgress } from '../types.ts'
import type { AskedFor } from './askedFor.ts'
import type { Tried } from './searchState.ts'

/** How far to look: so many answers are tried, and no call takes more steps. */
export type SearchLimits = { answers: number; steps: number }

/** What is waited for while ways are looked for: JavaScript, or only whether to go on. */
export type SearchWait = ExpressionWait | SearchProgress

/** To an expression its answer; anything may be answered by `stop`. */
export type SearchAnswer = ExpressionAnswer | 'go' | 'stop'

/** What is known while ways are looked for. */
export type Search = {
  flow: Flow
  wanted: AskedFor
  limits: SearchLimits
  /** What is to be come to, and hasn’t been. */
  left: Set<string>
  all: number
  /** Calls that were the first to come to something, in the order in which they were found. */
  firsts: Tried[]
  /** How often each step was run, by its key. */
  runs: Map<string, number>
  seen: Set<string>
  /** To go on from: those that came to something new first, then the others in order. */
  hot: Tried[]
  cold: Tried[]
  tried: number
  isStopped: boolean
}

/** Looks for something. */
export type Searching<Result = void> = Generator<SearchWait, Result, SearchAnswer>

/** Says how far it is, and hears whether to stop. */
export function* tell(search: Search): Searching {
  const { tried, left, all } = search
  if ((yield { kind: 'progress', tried, reached: all - left.size, all }) === 'stop')
    search.isStopped = true
}

/** Runs JavaScript until something else is waited for; undefined where that was stopped. */
export function* settle(
  search: Pick<Search, 'isStopped' | 'limits'>,
  start: Played,
): Searching<Played | undefined> {
  const events = [...start.events]
  let now = start
  let times = 0
  while (now.waiting?.kind === 'expression' || now.waiting?.kind === 'pause') {
    times += 1
    if (times > search.limits.steps || now.run.steps > search.limits.steps) return undefined
    let answer: Answer = { kind: 'go' }
    if (now.waiting.kind === 'expression') {
      const given = yield now.waiting
      if (given === 'stop') search.isStopped = true
      if (typeof given === 'string') return undefined
      answer = given
    }
    now = continueCall(now.run, answer)
    events.push(...now.events)
  }
  return { ...now, events }
}
