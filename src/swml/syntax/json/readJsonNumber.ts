import { endOfToken, type JsonReading, jsonFault } from './jsonReading.ts'

/** The number that begins at the next character; undefined after an error. */
export function readJsonNumber(reading: JsonReading): number | undefined {
  const { text, at: start } = reading
  let at = start
  if (text.charCodeAt(at) === 45) at++
  const whole = at
  at = skipDigits(text, at)
  // A zero stands alone before the point: `01` is no number.
  const wholeFine = at === whole + 1 || (at > whole && text.charCodeAt(whole) !== 48)
  let complete = true
  if (text.charCodeAt(at) === 46) {
    const fraction = at + 1
    at = skipDigits(text, fraction)
    complete = at > fraction
  }
  if (complete && (text.charCodeAt(at) | 32) === 101) {
    at++
    const sign = text.charCodeAt(at)
    if (sign === 43 || sign === 45) at++
    const exponent = at
    at = skipDigits(text, exponent)
    complete = at > exponent
  }
  const end = endOfToken(text, start)
  if (!wholeFine || !complete || end !== at) {
    const breaksOff = end === at && at > whole && wholeFine
    const code = breaksOff ? 'UnexpectedEndOfNumber' : 'InvalidNumberFormat'
    return jsonFault(reading, code, start, end)
  }
  reading.at = at
  return Number(text.slice(start, at))
}

function skipDigits(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (!(code >= 48 && code <= 57)) return at
    at++
  }
}
