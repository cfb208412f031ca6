import type { FlowDatabase } from './database.ts'
import { StorageFailure } from './StorageFailure.ts'

/** The way to the database, which may come late and go away. */
export type Connection = {
  /** Undefined while there is none; `failure` then says why. */
  database: () => FlowDatabase | undefined
  failure: () => unknown
  /** Resolves once it is known whether there is one; after `patience` at the latest. */
  answered: Promise<void>
  /** Calls back whenever it comes or goes, and when it could not be opened. */
  listen: (onChange: () => void) => void
  close: () => void
}

type ConnectionEnvironment = {
  openDatabase: () => Promise<FlowDatabase>
  /** Milliseconds an app start waits for storage. */
  patience: number
  /** Milliseconds until a database that went away is tried again. */
  retryPause: number
}

/** Opens the database, and again whenever it was lost. */
export function connect(environment: ConnectionEnvironment): Connection {
  let onChange = () => {}
  let database: FlowDatabase | undefined
  let failure: unknown = new StorageFailure('StorageSilent')
  let isClosed = false
  let retry: ReturnType<typeof setTimeout> | undefined

  const open = async (isAgain: boolean): Promise<void> => {
    try {
      const opened = await environment.openDatabase()
      if (isClosed) return opened.close()
      database = opened
      failure = undefined
      void opened.lost.then(reopen)
    } catch (error) {
      failure = error
      const isOthers = error instanceof Error && error.name === 'VersionError'
      if (isAgain && !isOthers && !isClosed) retry = setTimeout(open, environment.retryPause, true)
    }
    onChange()
  }
  const reopen = () => {
    if (isClosed) return
    database = undefined
    failure = new StorageFailure('StorageLost')
    onChange()
    void open(true)
  }

  const patience = new Promise<void>((resolve) => setTimeout(resolve, environment.patience))
  return {
    answered: Promise.race([open(false), patience]),
    database: () => database,
    failure: () => failure,
    listen(listener) {
      onChange = listener
    },
    close() {
      isClosed = true
      clearTimeout(retry)
      database?.close()
    },
  }
}
