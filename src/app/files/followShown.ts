import type { FilesHost } from './filesHost.ts'
import { leaveShown, lookAtFile } from './followers.ts'

/**
 * Looks at the file of the flow that is shown: at once, whenever the page is looked at again, and when the database
 * comes late. Returns how to stop.
 */
export function followShown(host: FilesHost): () => void {
  const look = () => {
    // What fails is said where the user asks for the file.
    if (document.visibilityState === 'visible') lookAtFile(host).catch(() => undefined)
  }
  look()
  document.addEventListener('visibilitychange', look)
  window.addEventListener('focus', look)
  const stop = host.whenConnected(look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('focus', look)
    stop()
    leaveShown()
  }
}
