import { createStore } from 'zustand/vanilla'
import type { WirelineDocument } from '../document/types.ts'
import { createSaver, type Slot } from './createSaver.ts'
import { failureWords } from './failureWords.ts'
import type { Hold } from './holdFlow.ts'
import { recover } from './recover.ts'
import { browserWorld, type StorageWorld } from './storageWorld.ts'
import type { FlowStorage, SaveStatus, StorageState } from './types.ts'

/**
 * Opens what this device keeps. Never rejects: where storage is denied the app works on, and the status says so.
 *
 * Two tabs with the same flow: the first holds it (Web Locks). What is changed in the second goes to a copy of its
 * own, unless the user takes the flow over there; then the first saves, lets go, and from now on is the one that
 * copies. Whoever holds what, each write names the version it was made from, and a version this tab doesn't know is
 * never overwritten: the text goes to a copy as well.
 *
 * A flow opened in place of another (`replaceText`) is stored as a flow of its own; the one before stays stored.
 */
export async function openStorage(changes: Partial<StorageWorld> = {}): Promise<FlowStorage> {
  const world: StorageWorld = { ...browserWorld(), ...changes }
  const { journal, newId } = world
  let failure: unknown
  const database = await world.openDatabase().catch((error: unknown) => {
    failure = error
    return undefined
  })
  const firstId =
    world.remembered() ??
    (await database?.getCurrent().catch(() => undefined)) ??
    newestIn(world) ??
    newId()
  let hold: Hold | undefined = await world.hold(firstId)
  // A flow that another tab holds is looked at only.
  const last = hold
    ? await recover(firstId, database, journal, newId)
    : await database?.get(firstId).catch(() => undefined)

  let slot: Slot = { id: firstId, known: last?.version || undefined }
  let opened: WirelineDocument | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isFirstChange = true
  /** While another tab's text is being shown: that change is no change of ours. */
  let isShowing = false
  const store = createStore<StorageState>(() => ({
    status: last && { savedAt: last.changed },
    otherTab: hold === undefined,
    flowId: firstId,
  }))
  world.remember(firstId)

  const keepHold = (mine: Hold) => {
    hold = mine
    void mine.lost.then(() => {
      if (hold !== mine) return
      hold = undefined
      store.setState({ otherTab: true })
    })
  }
  if (hold) keepHold(hold)

  const announceSlot = () => {
    const { id } = slot
    hold?.release()
    hold = undefined
    world.remember(id)
    store.setState({ flowId: id, otherTab: false })
    void world.hold(id).then((mine) => {
      if (!mine) return
      if (slot.id === id) keepHold(mine)
      else mine.release()
    })
  }

  const saver = createSaver({
    database,
    failure,
    journal,
    newId,
    onConflict: (moved) => {
      if (moved !== slot) return
      announceSlot()
      opened?.rename(copyName(opened.store.getState().name))
    },
  })

  const saveNow = async (): Promise<SaveStatus | undefined> => {
    clearTimeout(timer)
    if (store.getState().status === undefined) return undefined
    try {
      await saver.save()
      store.setState({ status: { savedAt: world.now() } })
      await database?.setCurrent(slot.id).catch(() => undefined)
    } catch (error) {
      store.setState({ status: { failed: failureWords(error) } })
    }
    return store.getState().status
  }

  const onChange = (name: string, text: string, isAnotherFlow: boolean) => {
    if (isFirstChange) world.persist()
    isFirstChange = false
    const isCopy = store.getState().otherTab
    if (isCopy || isAnotherFlow) {
      slot = { id: newId(), known: undefined }
      announceSlot()
    }
    saver.put(slot, { name, text, changed: world.now() })
    store.setState({ status: 'saving' })
    clearTimeout(timer)
    timer = setTimeout(saveNow, world.pause)
    if (isCopy && !isAnotherFlow) opened?.rename(copyName(name))
  }

  const stopTabs = world.tabs.listen(async (wanted) => {
    if (wanted !== slot.id || !hold) return false
    await saveNow()
    hold?.release()
    hold = undefined
    store.setState({ otherTab: true })
    return true
  })
  const stopHiding = world.onHide(() => {
    saver.writeJournal()
    if (store.getState().status === 'saving') void saveNow()
  })
  void sweepJournals(firstId)

  /** Texts that other tabs left in the journal when they closed go to the database. */
  async function sweepJournals(mine: string): Promise<void> {
    for (const id of journal.ids()) {
      if (id === mine || id === slot.id) continue
      const theirs = await world.hold(id)
      if (theirs) await recover(id, database, journal, newId)
      theirs?.release()
    }
  }

  return {
    store,
    last: last && { name: last.name, text: last.text },
    follow(document) {
      opened = document
      return document.store.subscribe((state, before) => {
        if (isShowing || (state.text === before.text && state.name === before.name)) return
        const isNew = state.lastChange !== before.lastChange
        onChange(state.name, state.text, isNew && state.lastChange?.origin === 'file')
      })
    },
    saveNow,
    async takeOver() {
      const { flowId, otherTab } = store.getState()
      if (!otherTab) return
      await world.tabs.ask(flowId)
      const mine = (await world.hold(flowId)) ?? (await world.hold(flowId, { steal: true }))
      if (!mine) return
      keepHold(mine)
      const stored = await database?.get(flowId).catch(() => undefined)
      slot = { id: flowId, known: stored?.version }
      store.setState({ otherTab: false })
      if (!stored || !opened || opened.store.getState().text === stored.text) return
      isShowing = true
      opened.replaceText(stored.text, { label: 'Take over from the other tab', name: stored.name })
      isShowing = false
    },
    dispose() {
      clearTimeout(timer)
      stopTabs()
      stopHiding()
      hold?.release()
      hold = undefined
      database?.close()
    },
  }
}

/** The flow changed last, as far as the journal knows: for browsers that deny the database. */
function newestIn({ journal }: StorageWorld): string | undefined {
  const entries = journal.ids().flatMap((id) => journal.read(id) ?? [])
  return entries.sort((a, b) => b.changed - a.changed)[0]?.id
}

function copyName(name: string): string {
  return name.endsWith(' copy') ? name : `${name} copy`
}
