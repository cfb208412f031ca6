/** How a text is set. `size` in flow pixels. */
export type Type = { size: number; bold?: boolean; mono?: boolean }

/**
 * About how wide a text is. The picture is looked at on other machines, in whatever font they have, so it is a guess,
 * and rather too wide.
 */
export function widthOf(text: string, { size, bold, mono }: Type): number {
  let wide = 0
  for (const character of text) wide += mono ? monoWidth(character) : widthOfCharacter(character)
  return wide * size * (bold && !mono ? 1.05 : 1)
}

/** The text, cut with "…" where it is wider. */
export function cut(text: string, room: number, type: Type): string {
  const line = oneLine(text)
  if (widthOf(line, type) <= room) return line
  const characters = [...line]
  let left = room - widthOf('…', type)
  let count = 0
  for (; count < characters.length; count += 1) {
    left -= widthOf(characters[count] ?? '', type)
    if (left < 0) break
  }
  const kept = characters.slice(0, count).join('')
  return `${kept.replace(/(?:\s|\u200d|\p{M})+$/u, '')}…`
}

/** The text in at most so many lines, broken between words where that is possible; what doesn't fit is cut. */
export function wrap(text: string, room: number, type: Type, most: number): string[] {
  const lines: string[] = []
  let rest = oneLine(text)
  while (rest !== '' && lines.length < most - 1 && widthOf(rest, type) > room) {
    const whole = cut(rest, room, type).length - 1
    const blank = rest.lastIndexOf(' ', whole)
    const at = blank > 0 ? blank : Math.max(1, whole)
    lines.push(rest.slice(0, at))
    rest = rest.slice(at).trimStart()
  }
  return rest === '' ? lines : [...lines, cut(rest, room, type)]
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
