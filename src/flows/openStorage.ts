import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Connection, connect } from './connection.ts'
import { createAutosave } from './createAutosave.ts'
import { createNotices } from './createNotices.ts'
import { CurrentPlace } from './currentPlace.ts'
import { createDatabaseFollower, isSilent } from './lateDatabase.ts'
import { openFresh, openLast } from './openLast.ts'
import { SaveChanges } from './saveChanges.ts'
import { browserEnvironment, type StorageEnvironment } from './storageEnvironment.ts'
import type { FlowStorage, StorageState } from './types.ts'

/**
 * Opens what this device keeps. Never rejects: where storage is denied, or doesn't answer, the app works on, and the
 * status says so.
 *
 * Two tabs with the same flow: the first holds it (Web Locks). What is changed in the second goes to a copy of its
 * own, unless the user takes the flow over there; then the first saves, lets go, and from now on is the one that
 * copies. Whoever holds what, each write names the versions it comes after, and a version this tab doesn't know is
 * never overwritten: the text goes to a copy as well.
 *
 * Each flow that the document has had (`identity`) is stored in a place of its own. One opened in place of another
 * gets a new one, and undo goes back to the former's.
 */
export async function openStorage(given: Partial<StorageEnvironment> = {}): Promise<FlowStorage> {
  const environment: StorageEnvironment = { ...browserEnvironment(), ...given }
  const connection = connect(environment)
  await connection.answered
  const lastId = environment.remembered()
  let found = await openLast(lastId, connection.database(), environment)
  const isKnown = !isSilent(connection.failure())
  if (!isKnown && !found.flow) {
    found.lock?.release()
    found = await openFresh(environment)
  }

  const store = createStore<StorageState>(() => ({
    status: undefined,
    otherTab: !found.lock,
    flowId: found.target.id,
    notices: [],
  }))
  const place = new CurrentPlace(found.target, store, environment)
  const autosave = createAutosave({
    store,
    connection,
    environment,
    savedAt: found.flow?.changed || undefined,
    isCurrent: (one) => one === place.target,
    onConflict: (moved) => changes.moved(moved),
  })
  const changes = new SaveChanges({ store, place, autosave, environment })
  const notices = createNotices(store, connection)
  const sweep = async (): Promise<void> => {
    if (environment.journal.entries().length === 0) return
    const { sweepJournal } = await import('./sweepJournal.ts')
    await sweepJournal(() => place.target.id, connection.database(), environment)
  }
  const onConnection = createDatabaseFollower({
    ...{ connection, environment, found, lastId, isKnown, changes, autosave, notices },
    mayWrite: () => !store.getState().otherTab,
    target: () => place.target,
    sweep: () => void sweep(),
  })
  const stopTabs = environment.tabs.listen(async (wanted) => {
    if (wanted !== place.target.id || !place.isLocked()) return false
    await autosave.saveNow()
    place.letGo()
    store.setState({ otherTab: true })
    return true
  })
  const stopHiding = environment.onHide(autosave.hide)

  if (found.lock) place.keepLock(found.lock)
  if (isKnown || found.flow) environment.remember(place.target.id)
  connection.listen(onConnection)
  void autosave.showStatus()
  void notices.tell(found.damaged)
  void sweep()

  return {
    store,
    last: found.flow && { name: found.flow.name, text: found.flow.text },
    follow(document) {
      const stop = changes.follow(document)
      if (!isKnown) void onConnection()
      return stop
    },
    saveNow: autosave.saveNow,
    takeOver: () => takeOver({ store, changes, place, connection, environment }),
    dismiss: notices.dismiss,
    dispose() {
      autosave.dispose()
      stopTabs()
      stopHiding()
      changes.dispose()
      place.dispose()
      connection.close()
    },
  }
}

type Parts = {
  store: StoreApi<StorageState>
  changes: SaveChanges
  place: CurrentPlace
  connection: Connection
  environment: StorageEnvironment
}

/** As `FlowStorage.takeOver` says. */
async function takeOver({ store, changes, place, connection, environment }: Parts): Promise<void> {
  const { flowId, otherTab } = store.getState()
  if (!otherTab || !changes.shown) return
  const { takeFlow } = await import('./takeFlow.ts')
  const taken = await takeFlow(flowId, connection.database(), environment)
  if (!taken) return
  // Another flow may have been opened here meanwhile.
  if (store.getState().flowId !== flowId) return taken.lock.release()
  place.keepLock(taken.lock)
  const target = { id: flowId, follows: taken.follows, key: environment.newId() }
  changes.takeOver(target, taken.flow)
}
