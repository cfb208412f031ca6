import { type Group, groups, type MethodDefinition, methods } from '../../swml/index.ts'

export type MethodGroup = { group: Group; methods: readonly MethodDefinition[] }

/**
 * The methods that all words of a query are found in (title, name, group or help), in the palette's order; the
 * groups with the best finds first. All of them for an empty query.
 */
export function searchMethods(
  query: string,
  catalogue: Iterable<MethodDefinition> = methods.values(),
): MethodGroup[] {
  const words = plain(query).split(' ').filter(Boolean)
  const found = [...catalogue].flatMap((method) => {
    const score = scoreOf(method, words)
    return score === undefined ? [] : [{ method, score }]
  })
  const best = (group: Group) =>
    Math.min(...found.filter((each) => each.method.group === group).map((each) => each.score))
  return groups
    .map((group) => ({
      group,
      best: best(group),
      methods: found
        .filter((each) => each.method.group === group)
        .sort((a, b) => a.score - b.score)
        .map((each) => each.method),
    }))
    .filter((each) => each.methods.length > 0)
    .sort((a, b) => (words.length === 0 ? 0 : a.best - b.best))
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
