import type { StoreApi } from 'zustand/vanilla'
import type { Connection } from './connection.ts'
import { createSaver, type SaveTarget, type Unsaved } from './createSaver.ts'
import type { StorageEnvironment } from './storageEnvironment.ts'
import type { SaveStatus, StorageState } from './types.ts'

/** When changes are written, and what the status says of it. */
export type Autosave = {
  /** To be written to this place within `pause`; the status says so until it is. */
  keep: (target: SaveTarget, unsaved: Pick<Unsaved, 'name' | 'text'>) => void
  /** Writes all that is waiting, and resolves to how it went. */
  saveNow: () => Promise<SaveStatus | undefined>
  /** Lets the status say how things are. */
  showStatus: () => Promise<void>
  /** The page may be gone the next moment. */
  hide: () => void
  dispose: () => void
}

type AutosaveEnvironment = {
  store: StoreApi<StorageState>
  connection: Connection
  environment: StorageEnvironment
  /** When the flow shown first was stored. */
  savedAt: number | undefined
  isCurrent: (target: SaveTarget) => boolean
  onConflict: (target: SaveTarget) => void
}

/** Writing so many characters holds up the page for some 10 ms each time: half as often then. */
const heavyText = 1_000_000

/** Writes what it is given to keep, a moment later, and again where that failed. */
export function createAutosave({
  store,
  connection,
  environment,
  ...own
}: AutosaveEnvironment): Autosave {
  const { isCurrent, onConflict } = own
  const { journal, newId } = environment
  const saver = createSaver({ connection, journal, newId, isCurrent, onConflict })
  let savedAt = own.savedAt
  let failure: unknown
  let timer: ReturnType<typeof setTimeout> | undefined
  let calm: ReturnType<typeof setTimeout> | undefined

  const reason = () => failure ?? connection.failure()

  const showStatus = async (): Promise<void> => {
    clearTimeout(calm)
    const error = reason()
    if (error === undefined) {
      const saved = savedAt === undefined ? undefined : { savedAt }
      store.setState({ status: saver.isWaiting() ? 'saving' : saved })
      return
    }
    const isInJournal = saver.writeJournal()
    const failed = await wordsOf(error, isInJournal)
    if (reason() === error) store.setState({ status: { failed } })
  }

  const save = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const wasWaiting = saver.isWaiting()
    try {
      await saver.save()
      failure = undefined
      if (wasWaiting && !saver.isWaiting()) savedAt = environment.now()
    } catch (error) {
      failure = error
      // Without a database it is tried again as soon as there is one.
      if (connection.database()) timer ??= setTimeout(saveByItself, environment.retryPause)
    }
  }
  const saveByItself = async (): Promise<void> => {
    await save()
    clearTimeout(calm)
    if (store.getState().status !== 'saving' || failure !== undefined) return showStatus()
    calm = setTimeout(showStatus, environment.quiet)
  }
  const saveNow = async (): Promise<SaveStatus | undefined> => {
    await save()
    await showStatus()
    return store.getState().status
  }

  return {
    keep(target, { name, text }) {
      saver.put(target, { name, text, changed: environment.now() })
      clearTimeout(calm)
      const { status } = store.getState()
      // What could not be saved is called so until it is.
      if (typeof status !== 'object' || !('failed' in status)) store.setState({ status: 'saving' })
      const pause = text.length > heavyText ? environment.pause * 2 : environment.pause
      timer ??= setTimeout(saveByItself, pause)
    },
    saveNow,
    showStatus,
    hide() {
      saver.writeJournal()
      if (saver.isWaiting()) void saveNow()
    },
    dispose() {
      clearTimeout(timer)
      clearTimeout(calm)
    },
  }
}

/** Why nothing is saved, in words, which come late as they are seldom needed. */
async function wordsOf(error: unknown, isInJournal: boolean): Promise<string> {
  try {
    const { failureWords } = await import('./storageWords.ts')
    return failureWords(error, isInJournal)
  } catch {
    return 'Download your flow before you close this tab.'
  }
}
