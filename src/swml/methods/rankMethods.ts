import type { MethodDefinition } from './method.ts'

/** A method that a query fits. */
export type RankedMethod = { method: MethodDefinition /** Lower is better. */; score: number }

/**
 * The methods that all words of a query are found in (title, name, synonyms, group or help), the best finds first and
 * else in their own order; all of them for an empty query.
 */
export function rankMethods(query: string, catalogue: Iterable<MethodDefinition>): RankedMethod[] {
  const words = plain(query).split(' ').filter(Boolean)
  return [...catalogue]
    .flatMap((method) => {
      const score = scoreOf(method, words)
      return score === undefined ? [] : [{ method, score }]
    })
    .sort((a, b) => a.score - b.score)
}

/** Lower is better; undefined where a word isn't found at all. */
function scoreOf(method: MethodDefinition, words: readonly string[]): number | undefined {
  const title = plain(method.title)
  const name = plain(method.name)
  const rest = plain(`${method.group} ${method.help}`)
  let score = 0
  for (const word of words) {
    if (title.startsWith(word) || name.startsWith(word)) score += 0
    else if (` ${title} ${name}`.includes(` ${word}`)) score += 1
    else if (` ${method.synonyms}`.includes(` ${word}`)) score += 1
    else if (title.includes(word) || name.includes(word)) score += 2
    else if (rest.includes(word)) score += 4
    else return undefined
  }
  return score
}

/** Small letters, with spaces for all that isn't a letter or digit. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
