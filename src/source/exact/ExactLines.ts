import type { TextEdit } from '../../swml/index.ts'
import { countWhere } from '../../text/countWhere.ts'

/** Lines and columns count from 1, as in editors; a column counts UTF-16 units and never lies within a line break. */
export type Place = { line: number; column: number }

/**
 * Where the lines of a text begin, with every byte of the text as it is: CRLF, LF, lone CR and a mix of them.
 * Editors (Monaco, a textarea) keep one kind of line break for a whole text and drop a byte order mark; by lines and
 * columns their positions still mean the same in both, and so no byte need change because of them.
 */
export class ExactLines {
  #text: string
  #starts: number[]
  readonly #isShown: boolean

  /** `shown`: an editor's own text, in which a byte order mark is a character as any other. */
  constructor(text: string, shown?: 'shown') {
    this.#text = text
    this.#isShown = shown !== undefined
    this.#starts = startsOf(text)
  }

  get text(): string {
    return this.#text
  }

  get count(): number {
    return this.#starts.length
  }

  /** 1 where the text begins with a byte order mark, which editors leave out. */
  get mark(): 0 | 1 {
    return !this.#isShown && this.#text.charCodeAt(0) === 0xfeff ? 1 : 0
  }

  /** The offset of a place; what lies beyond a line's end or the text's is moved to that end. */
  offsetAt(place: Place): number {
    const line = Math.min(Math.max(place.line, 1), this.count)
    const start = this.#start(line)
    return Math.min(start + Math.max(place.column, 1) - 1, this.#contentEnd(line))
  }

  /** The place of an offset; an offset within a line break is the end of its line. */
  placeAt(offset: number): Place {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const line = low + 1
    const within = Math.min(Math.max(offset, 0), this.#contentEnd(line))
    return { line, column: Math.max(1, within - this.#start(line) + 1) }
  }

  /** The line break at the end of this line, or else of the nearest line above or below; `\n` where there is none. */
  breakNear(line: number): string {
    const at = Math.min(line, this.count - 1)
    return at < 1 ? '\n' : this.#text.slice(this.#contentEnd(at), this.#starts[at])
  }

  /**
   * Takes over edits on the text; `after` is the text they lead to. Costs the span from the first edit to the last
   * and one addition for each line behind it.
   */
  apply(edits: readonly TextEdit[], after: string): void {
    if (edits.length === 0) return
    const start = edits.reduce(
      (least, edit) => Math.min(least, edit.start),
      Number.POSITIVE_INFINITY,
    )
    const end = edits.reduce((most, edit) => Math.max(most, edit.end), 0)
    const delta = after.length - this.#text.length
    const starts = this.#starts
    // A line that begins right at the edit's start may hang on what follows: a CR that an LF now joins or leaves.
    const first = lowerBound(starts, Math.max(start, 1))
    const last = Math.max(first, lowerBound(starts, end + 1))
    for (let at = last; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + delta
    const fresh = startsWithin(after, Math.max(start - 1, 0), end + delta)
    // Not spread into `splice`: a pasted file may have more lines than a call takes arguments.
    if (fresh.length < 1000) starts.splice(first, last - first, ...fresh)
    else this.#starts = starts.slice(0, first).concat(fresh, starts.slice(last))
    this.#text = after
  }

  #start(line: number): number {
    // A byte order mark isn't part of the first line.
    return line === 1 ? this.mark : (this.#starts[line - 1] ?? this.#text.length)
  }

  #contentEnd(line: number): number {
    let end = this.#starts[line] ?? this.#text.length
    if (line >= this.count) return end
    if (this.#text.charCodeAt(end - 1) === 10) end -= 1
    else return end - 1
    return this.#text.charCodeAt(end - 1) === 13 && end > this.#start(line) ? end - 1 : end
  }
}

function startsOf(text: string): number[] {
  const starts = startsWithin(text, 0, text.length)
  starts.unshift(0)
  return starts
}

/** Offsets right behind the line breaks whose last character lies in `[from, to)`. */
function startsWithin(text: string, from: number, to: number): number[] {
  const found: number[] = []
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) found.push(at + 1)
  }
  return found
}

function lowerBound(sorted: readonly number[], value: number): number {
  return countWhere(sorted, (each) => each < value)
}
