/** Which tabs of this browser are there. A tab’s name comes before the first `-` of all keys that it writes under. */
export type Presence = {
  /** This tab’s own name. */
  readonly tab: string
  /** Whether another tab of this name is there; a page that is just being reloaded gets a moment to go. */
  isThere: (tab: string) => Promise<boolean>
}

/** Milliseconds a page that is just being reloaded gets to go. */
const patience = 400

/**
 * By a Web Lock that each tab holds as long as it lives. Where the browser has none, or doesn’t allow them, no other
 * tab seems to be there; the versions in the database then still keep one tab from overwriting the other.
 */
export function createPresence(tab: string): Presence {
  try {
    navigator.locks.request(nameOf(tab), () => new Promise(() => {})).catch(() => undefined)
  } catch {
    // As said.
  }
  return {
    tab,
    isThere: async (other) => {
      if (other === tab) return true
      try {
        const signal = AbortSignal.timeout(patience)
        await navigator.locks.request(nameOf(other), { signal }, () => undefined)
        return false
      } catch (error) {
        // It never let go in time.
        return error instanceof DOMException && error.name === 'TimeoutError'
      }
    },
  }
}

/** The tab that writes under a key. */
export function tabOf(key: string): string {
  return key.split('-', 1)[0] ?? ''
}

function nameOf(tab: string): string {
  return `wireline-tab-${tab}`
}
