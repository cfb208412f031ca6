import type { Page } from './workspace.ts'

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
