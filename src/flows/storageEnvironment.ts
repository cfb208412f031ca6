import { hexOf } from '../text/hexOf.ts'
import { type FlowDatabase, openDatabase } from './database.ts'
import { createJournal, type Journal } from './journal.ts'
import { createPresence, type Presence } from './presence.ts'
import { createTabs, type Tabs } from './tabs.ts'

/** What storage needs of the browser; tests give their own. */
export type StorageEnvironment = {
  openDatabase: () => Promise<FlowDatabase>
  journal: Journal
  presence: Presence
  tabs: Tabs
  /** Calls back when the page is hidden or left; returns how to stop. */
  onHide: (work: () => void) => () => void
  /** Calls back when the page is seen again: it may have been asleep. Returns how to stop. */
  onShow: (work: () => void) => () => void
  /** Asks the browser not to throw the data away when room gets scarce. */
  persist: () => void
  newId: () => string
  now: () => number
  /** Milliseconds a change waits for others to be saved with. */
  pause: number
  /** Milliseconds without a change after which all is said to be saved, so that the words don't flicker. */
  quiet: number
  /** Milliseconds after which the app starts though the database hasn't answered. */
  patience: number
  /** Milliseconds until what failed is tried again. */
  retryPause: number
}

/** What this browser has. */
export function browserEnvironment(): StorageEnvironment {
  return {
    openDatabase: () => openDatabase(),
    journal: createJournal(),
    presence: createPresence(newId()),
    tabs: createTabs(),
    onHide(work) {
      const hidden = () => {
        if (document.visibilityState === 'hidden') work()
      }
      document.addEventListener('visibilitychange', hidden)
      window.addEventListener('pagehide', work)
      return () => {
        document.removeEventListener('visibilitychange', hidden)
        window.removeEventListener('pagehide', work)
      }
    },
    onShow(work) {
      const shown = () => {
        if (document.visibilityState === 'visible') work()
      }
      document.addEventListener('visibilitychange', shown)
      window.addEventListener('pageshow', shown)
      return () => {
        document.removeEventListener('visibilitychange', shown)
        window.removeEventListener('pageshow', shown)
      }
    },
    persist() {
      try {
        navigator.storage.persist().catch(() => undefined)
      } catch {
        // Missing or not allowed: only a wish.
      }
    },
    newId,
    now: () => Date.now(),
    pause: 150,
    quiet: 400,
    patience: 1000,
    retryPause: 2000,
  }
}

/** `crypto.randomUUID` exists on secure addresses only. */
function newId(): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(12)))
}
