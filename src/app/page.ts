/** What the workspace needs of the page. */
export type Page = {
  /** What stands behind the address: `#/flow/…`. */
  hash: () => string
  /** Sets it; `isNew`: as a place that *Back* leads away from. `state` is kept with the place. */
  setHash: (hash: string, isNew: boolean, state: unknown) => void
  /** What was kept with the place where the page is. */
  state: () => unknown
  /** Calls back when the user went somewhere by the address. */
  onMove: (handler: () => void) => () => void
  say: (words: string, tone: 'info' | 'error') => void
  /** Another flow, or the view of all, is about to be shown. */
  onLeave: () => void
}

/** Of what the workspace needs of the page, what the browser has. */
export const browserPage: Pick<Page, 'hash' | 'setHash' | 'state' | 'onMove'> = {
  hash: () => location.hash,
  setHash(hash, isNew, state) {
    const isThere = location.hash === hash
    if (isNew && !isThere) history.pushState(state, '', hash)
    else history.replaceState(state, '', hash)
  },
  state: () => history.state,
  onMove(handler) {
    window.addEventListener('popstate', handler)
    return () => window.removeEventListener('popstate', handler)
  },
}

/** What is kept with a place in the history that shows a new flow, as long as nothing was done in that. */
export const fresh = { fresh: true }

/** Whether that is what is kept with a place. */
export function isFresh(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'fresh' in state
}
