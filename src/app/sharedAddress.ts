import { shell } from './shellStore.ts'

/**
 * Shows the flow that the page’s address carries, now and whenever another link is followed. Once it is left, `onLeft`
 * gives the page another address, so that neither a reload nor a bookmark brings it back. Returns how to stop.
 */
export function followSharedAddress(onLeft: () => void): () => void {
  const look = () => {
    // What was open is of the flow that one came from.
    if (isShared()) shell.setState({ dialog: 'shared', question: undefined })
    else if (shell.getState().dialog === 'shared') shell.setState({ dialog: undefined })
  }
  look()
  window.addEventListener('hashchange', look)
  const stop = shell.subscribe(({ dialog }, before) => {
    if (before.dialog !== 'shared' || dialog === 'shared' || !isShared()) return
    onLeft()
  })
  return () => {
    stop()
    window.removeEventListener('hashchange', look)
  }
}

/** As `sharedIn` has it, which is loaded with all that reads a link only once there is one. */
function isShared(): boolean {
  return location.hash.startsWith('#/shared/')
}
