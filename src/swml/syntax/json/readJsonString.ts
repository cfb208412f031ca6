import { type JsonReading, jsonFault } from './jsonReading.ts'

/** The text in double quotes that begins at the next character; undefined after an error. */
export function readJsonString(reading: JsonReading): string | undefined {
  const { text } = reading
  const start = reading.at
  let at = start + 1
  let escaped = false
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === 34) break
    if (code === 92) {
      const length = escapeLength(text, at)
      if (length === 0) return wrongEscape(reading, at)
      escaped = true
      at += length
    } else if (code >= 32) at++
    else return brokenString(reading, start, at)
  }
  reading.at = at + 1
  if (!escaped) return text.slice(start + 1, at)
  // Safe: all that JSON.parse could object to was looked at.
  return JSON.parse(text.slice(start, at + 1)) as string
}

/** Of the escape that begins at `at`; 0 where it is none. */
function escapeLength(text: string, at: number): number {
  const kind = text.charAt(at + 1)
  if (kind === 'u') return /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6)) ? 6 : 0
  return kind !== '' && '"\\/bfnrt'.includes(kind) ? 2 : 0
}

function wrongEscape(reading: JsonReading, at: number): undefined {
  const kind = reading.text.charAt(at + 1)
  if (kind === '') return jsonFault(reading, 'UnexpectedEndOfString', at, at + 1)
  return jsonFault(reading, kind === 'u' ? 'InvalidUnicode' : 'InvalidEscapeCharacter', at, at + 2)
}

/** A control character, or the end of the text (where the character's code is `NaN`). */
function brokenString(reading: JsonReading, start: number, at: number): undefined {
  const here = reading.text.charAt(at)
  if (here === '' || here === '\n' || here === '\r') {
    return jsonFault(reading, 'UnexpectedEndOfString', start, at)
  }
  return jsonFault(reading, 'InvalidCharacter', at, at + 1)
}
