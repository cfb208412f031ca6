/**
 * The longest pairs of two lists that stay in order, by key: `[index before, index after]`, rising. Equal beginnings
 * and ends are paired at once; between them keys that are there once on both sides divide what is left, so that long
 * lists that differ a lot stay fast.
 */
export function alikeInOrder(
  before: readonly string[],
  after: readonly string[],
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  pairWithin({ before, after, pairs }, [0, before.length], [0, after.length])
  return pairs.sort((a, b) => a[0] - b[0])
}

type Lists = {
  before: readonly string[]
  after: readonly string[]
  pairs: (readonly [number, number])[]
}

type Span = readonly [start: number, end: number]

/** More cells than this are divided, or left alone where nothing divides them. */
const mostCells = 1_000_000

function pairWithin(lists: Lists, [b0, b1]: Span, [a0, a1]: Span): void {
  const { before, after, pairs } = lists
  let [b, a] = [b0, a0]
  for (; b < b1 && a < a1 && before[b] === after[a]; b += 1, a += 1) pairs.push([b, a])
  let [bEnd, aEnd] = [b1, a1]
  for (; bEnd > b && aEnd > a && before[bEnd - 1] === after[aEnd - 1]; bEnd -= 1, aEnd -= 1)
    pairs.push([bEnd - 1, aEnd - 1])
  if (b === bEnd || a === aEnd) return
  const isSmall = (bEnd - b) * (aEnd - a) <= mostCells
  const pairRest = isSmall ? pairByTable : divide
  pairRest(lists, [b, bEnd], [a, aEnd])
}

/** The classic table of longest common subsequences. */
function pairByTable({ before, after, pairs }: Lists, [b0, b1]: Span, [a0, a1]: Span): void {
  const width = a1 - a0 + 1
  const length = new Uint32Array((b1 - b0 + 1) * width)
  for (let b = b1 - b0 - 1; b >= 0; b -= 1)
    for (let a = a1 - a0 - 1; a >= 0; a -= 1) {
      const at = b * width + a
      const isSame = before[b0 + b] === after[a0 + a]
      const [down, right] = [length[at + width] ?? 0, length[at + 1] ?? 0]
      length[at] = isSame ? (length[at + width + 1] ?? 0) + 1 : Math.max(down, right)
    }
  let [b, a] = [b0, a0]
  while (b < b1 && a < a1) {
    const at = (b - b0) * width + (a - a0)
    if (before[b] === after[a]) {
      pairs.push([b, a])
      b += 1
      a += 1
    } else if ((length[at + width] ?? 0) >= (length[at + 1] ?? 0)) b += 1
    else a += 1
  }
}

/** Between keys that are there once on both sides and stay in order, each part on its own. */
function divide(lists: Lists, before: Span, after: Span): void {
  const anchors = rising(onceInBoth(lists, before, after))
  if (anchors.length === 0) return
  let [b, a] = [before[0], after[0]]
  for (const [nextB, nextA] of [...anchors, [before[1], after[1]] as const]) {
    pairWithin(lists, [b, nextB], [a, nextA])
    if (nextB < before[1]) lists.pairs.push([nextB, nextA])
    ;[b, a] = [nextB + 1, nextA + 1]
  }
}

function onceInBoth({ before, after }: Lists, b: Span, a: Span): (readonly [number, number])[] {
  const there = places(after, a)
  const found: (readonly [number, number])[] = []
  for (const [key, at] of places(before, b)) {
    const other = there.get(key)
    if (at !== undefined && other !== undefined) found.push([at, other])
  }
  return found.sort((one, two) => one[0] - two[0])
}

/** Where each key is; undefined where it is there more than once. */
function places(keys: readonly string[], [start, end]: Span): Map<string, number | undefined> {
  const found = new Map<string, number | undefined>()
  for (let at = start; at < end; at += 1) {
    const key = keys[at] ?? ''
    found.set(key, found.has(key) ? undefined : at)
  }
  return found
}

/** The longest part of the pairs in which both rise. */
function rising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = []
  const from: number[] = []
  for (const [index, [, a]] of pairs.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < a) low = middle + 1
      else high = middle
    }
    from[index] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = index
  }
  const found: (readonly [number, number])[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = from[at] ?? -1) {
    const pair = pairs[at]
    if (pair) found.unshift(pair)
  }
  return found
}
