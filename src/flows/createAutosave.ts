import type { StoreApi } from 'zustand/vanilla'
import type { Connection } from './connection.ts'
import { createSaver, type Slot, type Unsaved } from './createSaver.ts'
import type { StorageWorld } from './storageWorld.ts'
import type { SaveStatus, StorageState } from './types.ts'

/** When changes are written, and what the status says of it. */
export type Autosave = {
  /** To be written to this place within `pause`; the status says so until it is. */
  keep: (slot: Slot, unsaved: Pick<Unsaved, 'name' | 'text'>) => void
  /** Writes all that is waiting, and resolves to how it went. */
  saveNow: () => Promise<SaveStatus | undefined>
  /** Lets the status say how things are. */
  showStatus: () => Promise<void>
  /** The page may be gone the next moment. */
  hide: () => void
  dispose: () => void
}

type AutosaveWorld = {
  store: StoreApi<StorageState>
  connection: Connection
  world: StorageWorld
  /** When the flow shown first was stored. */
  savedAt: number | undefined
  isCurrent: (slot: Slot) => boolean
  onConflict: (slot: Slot) => void
}

/** Writing so many characters holds up the page for some 10 ms each time: half as often then. */
const heavyText = 1_000_000

export function createAutosave({ store, connection, world, ...own }: AutosaveWorld): Autosave {
  const { isCurrent, onConflict } = own
  const { journal, newId } = world
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
    const failed = await import('./storageWords.ts').then(
      ({ failureWords }) => failureWords(error, isInJournal),
      () => 'Download your flow before you close this tab.',
    )
    if (reason() === error) store.setState({ status: { failed } })
  }

  const save = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const wasWaiting = saver.isWaiting()
    try {
      await saver.save()
      failure = undefined
      if (wasWaiting && !saver.isWaiting()) savedAt = world.now()
    } catch (error) {
      failure = error
      // Without a database it is tried again as soon as there is one.
      if (connection.database()) timer ??= setTimeout(saveByItself, world.retryPause)
    }
  }
  const saveByItself = async (): Promise<void> => {
    await save()
    clearTimeout(calm)
    if (store.getState().status !== 'saving' || failure !== undefined) return showStatus()
    calm = setTimeout(showStatus, world.quiet)
  }
  const saveNow = async (): Promise<SaveStatus | undefined> => {
    await save()
    await showStatus()
    return store.getState().status
  }

  return {
    keep(slot, { name, text }) {
      saver.put(slot, { name, text, changed: world.now() })
      clearTimeout(calm)
      const { status } = store.getState()
      // What could not be saved is called so until it is.
      if (typeof status !== 'object' || !('failed' in status)) store.setState({ status: 'saving' })
      timer ??= setTimeout(saveByItself, text.length > heavyText ? world.pause * 2 : world.pause)
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
