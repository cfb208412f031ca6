/** What one entry of a map is called, from the map's title: "Custom parameters" → "parameter". */
export function nounOf(title: string): string {
  const last = title.trim().split(/\s+/).at(-1)?.toLowerCase() ?? ''
  if (/[^aeiou]ies$/.test(last)) return `${last.slice(0, -3)}y`
  return /[^s]s$/.test(last) && last.length > 3 ? last.slice(0, -1) : 'entry'
}
