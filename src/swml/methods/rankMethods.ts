import { wordScore, wordsOf } from '../../text/wordScore.ts'
import type { MethodDefinition } from './method.ts'

/** A method that a query fits. */
export type RankedMethod = { method: MethodDefinition /** Lower is better. */; score: number }

/**
 * The methods that all words of a query are found in (title, name, synonyms, group or help), the best finds first and
 * else in their own order; all of them for an empty query.
 */
export function rankMethods(query: string, catalogue: Iterable<MethodDefinition>): RankedMethod[] {
  const words = wordsOf(query)
  return [...catalogue]
    .flatMap((method) => {
      const { title, name, synonyms, group, help } = method
      const score = wordScore(words, { names: [title, name], synonyms, rest: `${group} ${help}` })
      return score === undefined ? [] : [{ method, score }]
    })
    .sort((a, b) => a.score - b.score)
}
