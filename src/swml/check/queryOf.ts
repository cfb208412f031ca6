/** An address up to its question mark, and the names and values behind it. */
export type AddressQuery = { rest: string; entries: readonly (readonly [string, string])[] }

/**
 * What stands behind the question mark of an address; undefined where it has none. That of `${a ? b : c}` isn’t one.
 */
export function queryOf(url: string): AddressQuery | undefined {
  const open = url.replace(/[$%]\{[^{}]*\}|\{\{.*?\}\}/g, (inner) => 'x'.repeat(inner.length))
  const at = open.indexOf('?')
  if (at < 0 || at === url.length - 1) return undefined
  const entries = url
    .slice(at + 1)
    .split('&')
    .filter(Boolean)
    .map((part) => {
      const equals = part.indexOf('=')
      return equals < 0
        ? ([decoded(part), ''] as const)
        : ([decoded(part.slice(0, equals)), decoded(part.slice(equals + 1))] as const)
    })
  return { rest: url.slice(0, at), entries }
}

function decoded(text: string): string {
  try {
    return /[$%]\{/.test(text) ? text : decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
