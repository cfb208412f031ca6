/** A `${…}` or `%{…}` in a text. */
export type Placeholder = {
  /** From its sign to behind its brace, or to the end of the text where it is never closed. */
  start: number
  end: number
  inner: string
  closed: boolean
}

/**
 * The placeholders of a text in their order, without those that stand in another. A brace opened within one belongs to
 * it: `${items.map((one) => { … })}`. One pass, whatever the text.
 */
export function placeholdersIn(text: string): Placeholder[] {
  if (!text.includes('{')) return []
  const found: Placeholder[] = []
  const open: { start: number; isPlaceholder: boolean }[] = []
  const add = (start: number, end: number, closed: boolean) => {
    while ((found.at(-1)?.start ?? -1) > start && closed) found.pop()
    found.push({ start, end, closed, inner: text.slice(start + 2, closed ? end - 1 : end) })
  }
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (char === '{') {
      const isPlaceholder = at > 0 && (text[at - 1] === '$' || text[at - 1] === '%')
      if (isPlaceholder || open.length > 0)
        open.push({ start: isPlaceholder ? at - 1 : at, isPlaceholder })
    } else if (char === '}') {
      const last = open.pop()
      if (last?.isPlaceholder) add(last.start, at + 1, true)
    }
  }
  const unclosed = open.find((one) => one.isPlaceholder)
  if (unclosed) add(unclosed.start, text.length, false)
  return found
}

/** Whether it is a plain path, which SignalWire looks up; anything else is run as JavaScript. */
export function isLookUp(inner: string): boolean {
  return /^\s*[A-Za-z_$][\w$-]*(?:\.[\w$-]+|\[(?:\d+|'[^'\]]*'|"[^"\]]*")\])*\s*$/.test(inner)
}

/** The text with a name of the same length in place of each placeholder that is closed. */
export function masked(text: string, placeholders: readonly Placeholder[]): string {
  let result = ''
  let from = 0
  for (const { start, end, closed } of placeholders) {
    if (!closed) continue
    result += text.slice(from, start) + '_'.repeat(end - start)
    from = end
  }
  return result + text.slice(from)
}
