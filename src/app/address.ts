/** Where the page’s address leads: to the view of all flows, to one of them, to one in a link, or nowhere. */
export type Address =
  | { to: 'home' }
  | { to: 'flow'; id: string }
  | { to: 'shared' }
  | { to: 'nowhere' }

/** Where this fragment of an address leads. */
export function readAddress(hash: string): Address {
  if (hash === '#/') return { to: 'home' }
  if (hash.startsWith('#/shared/')) return { to: 'shared' }
  const [, id] = /^#\/flow\/([\w-]{1,100})$/.exec(hash) ?? []
  return id === undefined ? { to: 'nowhere' } : { to: 'flow', id }
}

/** The fragment that leads to a flow; undefined: to the view of all. */
export function addressOf(id: string | undefined): string {
  return id === undefined ? '#/' : `#/flow/${id}`
}
