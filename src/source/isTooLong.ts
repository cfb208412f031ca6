/** With more of them an editor stands still for seconds at each key. */
const mostLines = 300_000

/** A line of more characters is one that nobody reads. */
const longestLine = 1_000_000

/** Whether a text is so long that an editor is of no use: showing it would hold up everything else. */
export function isTooLong(text: string): boolean {
  if (text.length <= mostLines) return false
  if (text !== last.text) last = { text, tooLong: look(text) }
  return last.tooLong
}

/** Asked several times of each text. */
let last = { text: '', tooLong: false }

/** Lines as editors count them: each CR, LF or both together ends one. */
function look(text: string): boolean {
  let lines = 1
  let start = 0
  for (const end of lineEnds(text)) {
    lines += 1
    if (lines > mostLines || end - start > longestLine) return true
    start = end
  }
  return text.length - start > longestLine
}

function* lineEnds(text: string): Generator<number> {
  if (text.includes('\r')) {
    for (const { index } of text.matchAll(/\r\n?|\n/g)) yield index
    return
  }
  // Many times as fast.
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) yield at
}
