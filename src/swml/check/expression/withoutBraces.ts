import { isLookUp, masked, placeholdersIn } from './placeholders.ts'
import { tokensOf } from './tokens.ts'

/**
 * A condition with what stands in its `${…}` written as it is: `${x} == 1` is `x == 1`. Undefined where that would say
 * something else: within a longer quoted text.
 */
export function withoutBraces(text: string): string | undefined {
  const placeholders = placeholdersIn(text)
  const [first] = placeholders
  if (first?.closed && text.trim().length === first.end - first.start) return first.inner.trim()
  const { tokens } = tokensOf(masked(text, placeholders))
  let bare = ''
  let from = 0
  for (const { start, end, inner, closed } of placeholders) {
    const token = tokens.find((one) => one.start <= start && end <= one.end)
    if (!closed || token === undefined) return undefined
    const isQuoted = token.end - token.start > end - start
    if (isQuoted && !(token.start === start - 1 && token.end === end + 1)) return undefined
    // Without its quotes a number is a number.
    if (isQuoted && /[=!]==/.test(text)) return undefined
    const own = isLookUp(inner) ? inner.trim() : `(${inner.trim()})`
    bare += text.slice(from, token.start) + own
    from = token.end
  }
  return bare + text.slice(from)
}
