import type { StoreApi } from 'zustand/vanilla'
import type { Connection } from './connection.ts'
import type { DamagedFlow } from './readStored.ts'
import type { StorageNotice, StorageState } from './types.ts'

/**
 * What the user is told of what is kept here, beside the status. The words are loaded when there is something to say.
 */
export function createNotices(store: StoreApi<StorageState>, connection: Connection) {
  const add = (...added: (StorageNotice | undefined)[]) =>
    store.setState(({ notices }) => ({ notices: [...notices, ...added.filter((one) => !!one)] }))
  const remove = (which: (notice: StorageNotice) => boolean) =>
    store.setState(({ notices }) => ({ notices: notices.filter((notice) => !which(notice)) }))
  /** Undefined where it can't be loaded: the status still says that something is wrong. */
  const words = () => import('./storageWords.ts').catch(() => undefined)
  return {
    /** Whether flows stored here can be had, and of one that can't be read. */
    async tell(damaged?: DamagedFlow): Promise<void> {
      remove((notice) => notice.kind === 'unreachable')
      const failure = connection.failure()
      if (failure === undefined && !damaged) return
      const room = await words()
      if (connection.failure() === failure) add(room?.unreachableNotice(failure))
      if (damaged) add(room?.damagedNotice(damaged))
    },
    async offer(name: string, open: () => void): Promise<void> {
      add((await words())?.foundNotice(name, open))
    },
    async tellOfCopy(name: string, open: () => void): Promise<void> {
      add((await words())?.copiedNotice(name, open))
    },
    dismiss: (notice: StorageNotice) => remove((one) => one === notice),
  }
}
