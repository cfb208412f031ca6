/** How a text is set. `size` in flow pixels. */
export type Type = { size: number; bold?: boolean; mono?: boolean }

/** The device's own: none is embedded. */
export const fonts = { sans: 'system-ui,sans-serif', mono: 'ui-monospace,monospace' }

/** How wide a text is, in flow pixels. */
export type Measure = (text: string, type: Type) => number

/** A guess, rather too wide, for where no font can be asked. */
export const guessWidth: Measure = (text, { size, bold, mono }) => {
  let wide = 0
  for (const character of text) wide += mono ? monoWidth(character) : widthOfCharacter(character)
  return wide * size * (bold && !mono ? 1.15 : 1)
}

/** The text, cut with "…" where it is wider. */
export function cut(text: string, room: number, type: Type, measure: Measure): string {
  const line = oneLine(text)
  if (measure(line, type) <= room) return line
  const characters = [...line]
  let [fits, tooLong] = [0, characters.length]
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    const begun = `${characters.slice(0, middle).join('')}…`
    if (measure(begun, type) <= room) fits = middle
    else tooLong = middle
  }
  const kept = characters.slice(0, fits).join('')
  return `${kept.replace(/(?:\s|\u200d|\p{M})+$/u, '')}…`
}

/** The text in at most so many lines, broken between words where that is possible; what doesn't fit is cut. */
export function wrap(
  text: string,
  room: number,
  type: Type,
  most: number,
  measure: Measure,
): string[] {
  const lines: string[] = []
  let rest = oneLine(text)
  while (rest !== '' && lines.length < most - 1 && measure(rest, type) > room) {
    const whole = cut(rest, room, type, measure).length - 1
    const blank = rest.lastIndexOf(' ', whole)
    const at = blank > 0 ? blank : Math.max(1, whole)
    lines.push(rest.slice(0, at))
    rest = rest.slice(at).trimStart()
  }
  return rest === '' ? lines : [...lines, cut(rest, room, type, measure)]
}

/** Whether a text is read from right to left: by its first letter, as `dir="auto"` has it. */
export function isRightToLeft(text: string): boolean {
  return /^\P{L}*(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    text,
  )
}

/** More than there is ever room for, so that a text of megabytes costs nothing. */
const longest = 400

function oneLine(text: string): string {
  return text.slice(0, longest).replace(/\s+/g, ' ').trim()
}

function widthOfCharacter(character: string): number {
  if (/[ijltf.,:;'!|()[\]{}\-/\\`]/.test(character)) return 0.37
  if (/[mwMW@%—]/.test(character)) return 0.92
  if (/[A-Z]/.test(character)) return 0.7
  if (character === ' ') return 0.32
  if (/[a-z0-9]/.test(character)) return 0.6
  if (/\p{M}|\u200d/u.test(character)) return 0
  return isWide(character) ? 1.05 : 0.68
}

function monoWidth(character: string): number {
  return isWide(character) ? 1.2 : 0.61
}

/** Han, Hangul, Kana and emoji take a square. */
function isWide(character: string): boolean {
  return (
    character > '\u1100' &&
    /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Extended_Pictographic}|[\u3000-\u303f\uff00-\uffef]/u.test(
      character,
    )
  )
}
