/** What an address has behind its page’s own where it carries a flow. */
export const sharedMark = '#/shared/'

/** The link to a flow: a page’s own address, whatever stands behind its `#`, with the flow in its place. */
export function linkTo(page: string, fragment: string): string {
  return page.replace(/#.*$/s, '') + sharedMark + fragment
}

/** What follows the mark in the part of an address from its `#` on; undefined where it carries no flow. */
export function sharedIn(hash: string): string | undefined {
  return hash.startsWith(sharedMark) ? hash.slice(sharedMark.length) : undefined
}
