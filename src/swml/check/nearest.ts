/** For one list of candidates; with more, the time would grow with the product of words and candidates. */
const mostComparisons = 50_000

/**
 * The candidate most like `word`, for "did you mean …": at most a third of its letters differ (two letters swapped
 * count as one). Undefined where none is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return nearestAmong(candidates)(word)
}

/**
 * `nearest` for many words: what it needs of the candidates is worked out once, and each answer is remembered. After
 * 50,000 comparisons it finds only what is the same but for capitals and hyphens.
 */
export function nearestAmong(candidates: Iterable<string>): (word: string) => string | undefined {
  const answers = new Map<string, string | undefined>()
  let all: Candidates | undefined
  return (word) => {
    if (!answers.has(word)) {
      all ??= prepare(candidates)
      answers.set(word, find(word, all))
    }
    return answers.get(word)
  }
}

type Candidate = { name: string; plain: string }
type Candidates = { list: Candidate[]; names: Map<string, string>; left: number }

function prepare(candidates: Iterable<string>): Candidates {
  const list = Array.from(candidates, (name) => ({ name, plain: plain(name) }))
  const names = new Map(list.map((one) => [one.plain, one.name]))
  return { list, names, left: mostComparisons }
}

function find(word: string, candidates: Candidates): string | undefined {
  if (word.length > longest) return undefined
  const wanted = plain(word)
  const same = candidates.names.get(wanted)
  if (same !== undefined && same !== word) return same
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const one of candidates.list) {
    if (candidates.left <= 0) break
    if (one.name === word || Math.abs(one.plain.length - wanted.length) >= bestDistance) continue
    candidates.left -= 1
    const distance = distanceBetween(wanted, one.plain, bestDistance)
    if (distance >= bestDistance) continue
    best = one.name
    bestDistance = distance
    // None is nearer: the same word would have been found.
    if (distance === 1) break
  }
  return best
}

/** `statusUrl`, `Status-URL` and `status_url` are one word. */
function plain(word: string): string {
  if (/^[a-z\d_]*$/.test(word)) return word
  return word
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[-\s]/g, '_')
    .toLowerCase()
}

/** The number of letters that differ, as far as it is below `limit`. */
function distanceBetween(one: string, other: string, limit: number): number {
  const [a, b] = withoutCommonEnds(one, other)
  let [beforeLast = spare, last = spare, row = spare] = rows
  for (let j = 0; j <= b.length; j++) last[j] = j
  let lowestBefore = 0
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let lowest = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, at(beforeLast, j - 2) + 1)
      row[j] = cost
      lowest = Math.min(lowest, cost)
    }
    if (lowest >= limit && lowestBefore >= limit) return limit
    lowestBefore = lowest
    ;[beforeLast, last, row] = [last, row, beforeLast]
  }
  return at(last, b.length)
}

const longest = 60
const spare = new Uint8Array(4 * longest)
/** Used again for every pair of words: making them costs more than filling them. */
const rows = [spare, spare.slice(), spare.slice()]
const at = (row: Uint8Array, index: number): number => row[index] ?? 0

/** What two words begin and end with alike doesn't count, and most names of a flow begin alike. */
function withoutCommonEnds(a: string, b: string): [string, string] {
  const most = Math.min(a.length, b.length)
  let from = 0
  while (from < most && a[from] === b[from]) from += 1
  let same = 0
  while (same < most - from && a[a.length - 1 - same] === b[b.length - 1 - same]) same += 1
  return [a.slice(from, a.length - same), b.slice(from, b.length - same)]
}
