import type { LeftOut } from '../swml/index.ts'

/** Said where a flow doesn’t fit into a link. */
export const tooLongForLink =
  'This flow is too long for a link: mail and chat programs would cut it. Download it and send the file instead.'

/** "3 secrets". */
export function secretsInWords(leftOut: readonly LeftOut[]): string {
  return leftOut.length === 1 ? '1 secret' : `${leftOut.length} secrets`
}

/** What is copied, in words: "link", "link without 2 secrets: Bearer token, Password". */
export function linkInWords(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return 'link'
  const names = [...new Set(leftOut.map(({ what }) => what))]
  const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
  return `link without ${secretsInWords(leftOut)}: ${names.slice(0, 3).join(', ')}${more}`
}
