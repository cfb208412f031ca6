/** A text of at most `most` UTF-16 units, an ellipsis at its end where something was left out; no character is halved. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
