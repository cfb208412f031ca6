import type { Flow } from '../../swml/index.ts'
import type { ExpressionAnswer, ExpressionWait } from '../playScenario.ts'
import type { FoundWays, Reached, SearchProgress } from '../types.ts'
import type { SearchAnswer, SearchLimits } from './search.ts'
import { searchWays } from './searchWays.ts'

/** What looking for ways needs, and how far it goes. */
export type SearchMeans = {
  evaluate: (waiting: ExpressionWait) => Promise<ExpressionAnswer>
  limits?: Partial<SearchLimits>
  /** Milliseconds: then what has been found is given. */
  time?: number
  /** Once aborted, what has been found is given. */
  signal?: AbortSignal
  /** Awaited: whoever plays in a worker can let messages come in meanwhile. */
  onProgress?: (progress: SearchProgress) => void | Promise<void>
}

/** Looks for ways as `searchWays` does, for some time. Rejects only where `evaluate` does. */
export async function findWays(
  flow: Flow,
  reached: readonly Reached[],
  { evaluate, limits, time = Infinity, signal, onProgress }: SearchMeans,
): Promise<FoundWays> {
  const end = performance.now() + time
  const search = searchWays(flow, reached, limits)
  let next = search.next()
  while (!next.done) {
    const waiting = next.value
    if (waiting.kind === 'progress') await onProgress?.(waiting)
    const isOver = signal?.aborted || performance.now() > end
    const answer: SearchAnswer = isOver
      ? 'stop'
      : waiting.kind === 'expression'
        ? await evaluate(waiting)
        : 'go'
    next = search.next(answer)
  }
  return next.value
}
