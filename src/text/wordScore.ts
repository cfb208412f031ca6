/** What a thing is found by: what it is called, other words people use for it, and what else is said of it. */
export type Searched = {
  names: readonly string[]
  synonyms?: string | undefined
  rest?: string | undefined
}

/** A query as words to be found. */
export function wordsOf(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean)
}

/**
 * How well a thing fits words that are searched for: at the beginning of a name, at the beginning of a word of it or a
 * synonym, within a name, or in the rest. Lower is better; undefined where one of the words isn't found.
 *
 * @param words as `wordsOf` gives them
 */
export function wordScore(
  words: readonly string[],
  { names, synonyms, rest }: Searched,
): number | undefined {
  const called = names.map((name) => name.toLowerCase())
  const others = synonyms?.toLowerCase() ?? ''
  const more = rest?.toLowerCase() ?? ''
  let score = 0
  for (const word of words) {
    if (called.some((name) => name.startsWith(word))) score += 0
    else if (called.some((name) => beginsWord(name, word)) || beginsWord(others, word)) score += 1
    else if (called.some((name) => name.includes(word))) score += 2
    else if (more.includes(word)) score += 4
    else return undefined
  }
  return score
}

/** Whether a word of the text begins so. */
function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true
  }
  return false
}
