import { createStore, type StoreApi } from 'zustand/vanilla'
import type { WirelineDocument } from '../document/types.ts'
import { connect } from './connection.ts'
import { createAutosave } from './createAutosave.ts'
import { createNotices } from './createNotices.ts'
import type { SaveTarget } from './createSaver.ts'
import type { FlowDatabase } from './database.ts'
import { type FoundFlow, findFlow, lastFlow, newPlace } from './findFlow.ts'
import { FlowKeeper } from './keepFlow.ts'
import { StorageFailure } from './StorageFailure.ts'
import { browserEnvironment, type StorageEnvironment } from './storageEnvironment.ts'
import type { Told } from './tabs.ts'
import type { SaveStatus, StorageNotice, StorageState } from './types.ts'

/** What this device keeps, for one page: flows by their ids, each open one with a keeper. */
export type Device = {
  store: StoreApi<StorageState>
  environment: StorageEnvironment
  /** Undefined while there is none; `failure` then says why. */
  database: () => FlowDatabase | undefined
  failure: () => unknown
  /** The flow that a new tab opens. */
  last: () => Promise<string | undefined>
  /** The newest text of a flow. One that is damaged is told of. */
  find: (id: string) => Promise<FoundFlow>
  /** A place for a flow that isn’t stored yet; `id` is its own unless given. */
  newPlace: (id?: string) => SaveTarget
  /** Stores every change of a document from now on. `found`: what is known to be stored of it. */
  keep: (document: WirelineDocument, target: SaveTarget, savedAt?: number) => FlowKeeper
  /** The keeper follows its document no more; what is unsaved is still written, unless the flow is to be forgotten. */
  release: (keeper: FlowKeeper, options?: { forget: boolean }) => void
  /** The status is this flow’s from now on, and a new tab opens it. Undefined: none is shown. */
  show: (keeper: FlowKeeper | undefined) => void
  /** What is changed and not stored yet. */
  waiting: ReturnType<typeof createAutosave>['waiting']
  /** Saves all at once and resolves to how it went with what is shown. */
  saveNow: () => Promise<SaveStatus | undefined>
  /** Tells other tabs, and who listens in this one. */
  tell: (told: Told) => void
  /** Calls back at what is stored or taken away, here (`isOwn`) or in another tab. Returns how to stop. */
  hear: (handler: (told: Told, isOwn: boolean) => void) => () => void
  /** Calls back whenever the database comes or goes. Returns how to stop. */
  whenConnected: (handler: () => void | Promise<void>) => () => void
  /** Offers a flow that was found late. */
  offer: (name: string, open: () => void) => void
  /** Tells that what was changed here went to a copy; `open` shows the flow itself. */
  tellOfCopy: (name: string, open: () => void) => void
  /** Takes a notice away. */
  dismiss: (notice: StorageNotice) => void
  dispose: () => void
}

/** `onCopied`: what was changed here had to go to a copy of that flow. */
type DeviceOptions = {
  onCopied?: (keeper: FlowKeeper, former: { id: string; name: string }) => void
}

/**
 * Opens what this device keeps. Never rejects: where storage is denied, or doesn't answer, the app works on, and the
 * status says so.
 *
 * Any number of tabs may have the same flow open; all of them write, and each shows what the others wrote
 * (`FlowKeeper`, `createSaver`). A tab that dies leaves in the journal what the database didn't have yet; whoever comes
 * next brings it in (`findFlow`, `sweepJournal`).
 */
export async function openDevice(
  given: Partial<StorageEnvironment> = {},
  { onCopied = () => {} }: DeviceOptions = {},
): Promise<Device> {
  const environment: StorageEnvironment = { ...browserEnvironment(), ...given }
  const connection = connect(environment)
  await connection.answered
  const { database, failure } = connection
  const store = createStore<StorageState>(() => ({ status: undefined, notices: [] }))
  const notices = createNotices(store, connection)
  const keepers = new Map<SaveTarget, FlowKeeper>()
  const hearers = new Set<(told: Told, isOwn: boolean) => void>()
  const connected = new Set<() => void | Promise<void>>()

  const tell = (told: Told) => {
    environment.tabs.tell(told)
    for (const hear of hearers) hear(told, true)
  }
  const autosave = createAutosave({
    ...{ store, connection, environment },
    onWritten: (target) => tell({ written: target.id }),
    onMerged: (target, edits, merged) => keepers.get(target)?.merge(edits, merged),
    onMoved: (target, copy, former) => {
      const keeper = keepers.get(target)
      if (keeper === undefined) return
      keeper.moved(copy)
      onCopied(keeper, former)
    },
  })

  const sweep = async (): Promise<void> => {
    if (environment.journal.entries().length === 0) return
    const { sweepJournal } = await import('./sweepJournal.ts')
    for (const id of await sweepJournal(database(), environment)) tell({ written: id })
  }
  const onTold = (told: Told) => {
    if ('written' in told)
      for (const keeper of keepers.values())
        if (keeper.target.id === told.written) void keeper.look()
    for (const hear of hearers) hear(told, false)
  }
  const onConnection = async (): Promise<void> => {
    if (isSilent(failure())) return
    await notices.tell()
    // First of all: with what is written below, the flow of this page becomes the last one.
    for (const handler of connected) await handler()
    // Whatever was stored may be gone with the database that was lost.
    if (database()) for (const keeper of keepers.values()) if (keeper.isTouched) keeper.keep()
    await autosave.saveNow()
  }
  const lookAtAll = () => {
    for (const keeper of keepers.values()) void keeper.look()
  }
  const stops = [
    environment.tabs.hear(onTold),
    environment.onHide(autosave.hide),
    // What was told while the page slept was heard by nobody.
    environment.onShow(lookAtAll),
  ]
  connection.listen(() => void onConnection())
  void autosave.showStatus()
  void notices.tell()
  void sweep()

  return {
    store,
    environment,
    database,
    failure,
    last: () => lastFlow(database(), environment),
    async find(id) {
      const found = await findFlow(id, database(), environment)
      if (found.damaged) void notices.tell(found.damaged)
      return found
    },
    newPlace: (id) => newPlace(environment, id),
    keep(document, target, savedAt) {
      const persist = environment.persist
      const keeper = new FlowKeeper(target, document, { autosave, database, persist })
      keepers.set(target, keeper)
      autosave.isStored(target, savedAt)
      return keeper
    },
    release(keeper, { forget } = { forget: false }) {
      keeper.stop()
      keepers.delete(keeper.target)
      if (forget) autosave.forget(keeper.target)
    },
    show(keeper) {
      autosave.show(keeper?.target)
      if (keeper && keeper.target.follows.length > 0)
        database()
          ?.write('settings', 'current', keeper.target.id)
          .catch(() => undefined)
    },
    waiting: autosave.waiting,
    saveNow: autosave.saveNow,
    tell,
    hear(handler) {
      hearers.add(handler)
      return () => hearers.delete(handler)
    },
    whenConnected(handler) {
      connected.add(handler)
      return () => connected.delete(handler)
    },
    offer: (name, open) => void notices.offer(name, open),
    tellOfCopy: (name, open) => void notices.tellOfCopy(name, open),
    dismiss: notices.dismiss,
    dispose() {
      autosave.dispose()
      for (const stop of stops) stop()
      for (const keeper of keepers.values()) keeper.stop()
      connection.close()
    },
  }
}

/** It hasn't answered yet. */
export function isSilent(failure: unknown): boolean {
  return failure instanceof StorageFailure && failure.name === 'StorageSilent'
}
