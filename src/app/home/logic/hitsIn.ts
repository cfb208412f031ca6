/** A piece of a text; `isHit`: it is one of the words that were searched for. */
export type Piece = { text: string; isHit: boolean }

/** A text in pieces, so that the words found in it can be marked. Together they are the text. */
export function hitsIn(text: string, words: readonly string[]): Piece[] {
  if (words.length === 0) return [{ text, isHit: false }]
  // The longest first: of “stop” and “stop stream”, all that was found is marked.
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  const any = new RegExp(`(${longestFirst.map(escaped).join('|')})`, 'iu')
  return text
    .split(any)
    .map((piece, index) => ({ text: piece, isHit: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
