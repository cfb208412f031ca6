import type { StoreApi } from 'zustand/vanilla'
import type { Connection } from './connection.ts'
import { createSaver, lengthOf, type Saver, type SaveTarget } from './createSaver.ts'
import type { StorageEnvironment } from './storageEnvironment.ts'
import type { FlowContent, SaveStatus, StorageState } from './types.ts'

/** When changes are written, and what the status says of the flow that is shown. */
export type Autosave = {
  /** To be written to this place within `pause`; the status says so until it is. */
  keep: (target: SaveTarget, content: FlowContent) => void
  /** Nothing of this place is to be written any more. */
  forget: (target: SaveTarget) => void
  /** What the database doesn't have yet. */
  waiting: Saver['waiting']
  /** Writes all that is waiting, and resolves to how it went. */
  saveNow: () => Promise<SaveStatus | undefined>
  /** The status is of this place from now on; undefined: of none. */
  show: (target: SaveTarget | undefined) => void
  /** This place is known to be stored since then, in milliseconds since 1970. */
  isStored: (target: SaveTarget, at: number | undefined) => void
  /** Lets the status say how things are. */
  showStatus: () => Promise<void>
  /** The page may be gone the next moment. */
  hide: () => void
  dispose: () => void
}

type AutosaveEnvironment = Pick<
  Parameters<typeof createSaver>[0],
  'onWritten' | 'onMerged' | 'onMoved'
> & {
  store: StoreApi<StorageState>
  connection: Connection
  environment: StorageEnvironment
}

/** Writing so many characters holds up the page for some 10 ms each time: half as often then. */
const heavyText = 1_000_000

/** Writes what it is given to keep, a moment later, and again where that failed. */
export function createAutosave({
  store,
  connection,
  environment,
  ...told
}: AutosaveEnvironment): Autosave {
  const { journal, newId } = environment
  const savedAt = new WeakMap<SaveTarget, number>()
  let shown: SaveTarget | undefined
  let failure: unknown
  let timer: ReturnType<typeof setTimeout> | undefined
  let calm: ReturnType<typeof setTimeout> | undefined
  const saver = createSaver({
    ...{ connection, journal, newId, ...told },
    isCurrent: (target) => target === shown,
    onWritten: (target) => {
      savedAt.set(target, environment.now())
      told.onWritten(target)
    },
  })

  const reason = () => failure ?? connection.failure()
  const howItIs = (): SaveStatus | undefined => {
    if (shown === undefined) return undefined
    if (saver.waiting.has(shown)) return 'saving'
    const at = savedAt.get(shown)
    return at === undefined ? undefined : { savedAt: at }
  }

  const showStatus = async (): Promise<void> => {
    clearTimeout(calm)
    const error = reason()
    if (error === undefined) return store.setState({ status: howItIs() })
    const isInJournal = saver.writeJournal()
    const failed = await wordsOf(error, isInJournal)
    if (reason() === error) store.setState({ status: { failed } })
  }

  const save = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    try {
      await saver.save()
      failure = undefined
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
    waiting: saver.waiting,
    keep(target, { name, text, scenarios }) {
      const unsaved = { name, text, scenarios, changed: environment.now() }
      saver.put(target, unsaved)
      clearTimeout(calm)
      const { status } = store.getState()
      // What could not be saved is called so until it is.
      const hasFailed = typeof status === 'object' && 'failed' in status
      if (target === shown && !hasFailed) store.setState({ status: 'saving' })
      const pause = lengthOf(unsaved) > heavyText ? environment.pause * 2 : environment.pause
      timer ??= setTimeout(saveByItself, pause)
    },
    forget: saver.forget,
    saveNow,
    show(target) {
      shown = target
      void showStatus()
    },
    isStored(target, at) {
      if (at !== undefined) savedAt.set(target, at)
    },
    showStatus,
    hide() {
      saver.writeJournal()
      if (saver.waiting.size > 0) void saveNow()
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
