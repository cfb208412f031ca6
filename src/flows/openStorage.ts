import { createStore } from 'zustand/vanilla'
import type { DocumentState, WirelineDocument } from '../document/types.ts'
import { connect } from './connection.ts'
import { createAutosave } from './createAutosave.ts'
import { createNotices } from './createNotices.ts'
import type { Slot } from './createSaver.ts'
import type { Hold } from './holdFlow.ts'
import { type FoundFlow, openFresh, openLast } from './openLast.ts'
import { browserWorld, type StorageWorld } from './storageWorld.ts'
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
export async function openStorage(changes: Partial<StorageWorld> = {}): Promise<FlowStorage> {
  const world: StorageWorld = { ...browserWorld(), ...changes }
  const { journal, newId } = world
  const connection = connect(world)
  await connection.answered
  const lastId = world.remembered()
  let found = await openLast(lastId, connection.database(), world)
  /** The database has said what is in it, or that it never will. */
  let isKnown = !isSilent(connection.failure())
  if (!isKnown && !found.flow) {
    found.hold?.release()
    found = await openFresh(world)
  }

  let { slot } = found
  let hold: Hold | undefined
  let opened: WirelineDocument | undefined
  const slots = new Map<symbol, Slot>()
  let isTouched = false
  /** While another tab's text is being shown: that change is no change of ours. */
  let isShowing = false
  const store = createStore<StorageState>(() => ({
    status: undefined,
    otherTab: !found.hold,
    flowId: slot.id,
    notices: [],
  }))

  const autosave = createAutosave({
    store,
    connection,
    world,
    savedAt: found.flow?.changed || undefined,
    isCurrent: (one) => one === slot,
    onConflict: (moved) => {
      if (moved !== slot) return
      void enter(slot)
      opened?.rename(copyName(opened.store.getState().name))
    },
  })

  const keepHold = (mine: Hold) => {
    hold = mine
    void mine.lost.then(() => {
      if (hold !== mine) return
      hold = undefined
      store.setState({ otherTab: true })
    })
  }
  const letGo = () => {
    hold?.release()
    hold = undefined
  }

  let entered = 0
  /** From now on this tab writes there; resolves to whether it may. */
  const enter = async (next: Slot, identity?: symbol): Promise<boolean> => {
    letGo()
    entered += 1
    const turn = entered
    slot = next
    if (identity) slots.set(identity, next)
    world.remember(next.id)
    store.setState({ flowId: next.id, otherTab: false })
    const mine = await world.hold(next.id)
    const isHere = turn === entered
    if (mine && isHere) keepHold(mine)
    else mine?.release()
    return mine !== undefined && isHere
  }

  /** Gone back to, without knowing yet whether this tab may write there: changes are kept after that is known. */
  let entering: { slot: Slot; shown: DocumentState } | undefined
  const isChanged = (now: DocumentState) =>
    now.text !== entering?.shown.text || now.name !== entering.shown.name
  const goBack = async (former: Slot, shown: DocumentState): Promise<void> => {
    const here = { slot: former, shown }
    entering = here
    store.setState({ status: 'saving' })
    const isOurs = await enter(former)
    if (entering !== here || !opened) return
    const now = opened.store.getState()
    const isToCopy = !isOurs && isChanged(now)
    entering = undefined
    if (isOurs) return autosave.keep(former, now)
    store.setState({ otherTab: true })
    if (isToCopy) onChange(now, now)
    else await autosave.showStatus()
  }
  const leave = (before: DocumentState) => {
    if (entering && (isChanged(before) || entering.slot.follows.length === 0))
      autosave.keep(entering.slot, before)
    entering = undefined
  }

  const onChange = (state: DocumentState, before: DocumentState) => {
    if (!isTouched) {
      isTouched = true
      world.persist()
      world.remember(slot.id)
    }
    const { identity } = state
    const isAnother = identity !== before.identity
    if (isAnother) leave(before)
    const former = isAnother ? slots.get(identity) : undefined
    if (former) return void goBack(former, state)
    if (entering) return
    const isCopy = !isAnother && store.getState().otherTab
    if (isAnother || isCopy) void enter({ id: newId(), follows: [], key: newId() }, identity)
    autosave.keep(slot, state)
    if (isCopy) opened?.rename(copyName(state.name))
  }

  /** Shows a flow that was found here, as one opened in place of what is shown. */
  const show = ({ slot: place, flow }: FoundFlow) => {
    if (!opened || !flow) return
    const identity = Symbol()
    slots.set(identity, place)
    opened.replaceText(flow.text, { label: `Open ${flow.name}`, name: flow.name, identity })
  }

  const notices = createNotices(store, connection)

  /** The database answers at last: what it keeps is shown where nothing else has been begun, and else offered. */
  const join = async (): Promise<void> => {
    isKnown = true
    void sweep()
    if (found.flow) return
    const late = await openLast(lastId, connection.database(), world)
    late.hold?.release()
    await notices.tell(late.damaged)
    if (!late.flow) return
    if (!isTouched) return show(late)
    await notices.offer(late.flow.name, () => show(late))
  }

  const onConnection = async (): Promise<void> => {
    if (!opened || isSilent(connection.failure())) return
    await notices.tell()
    const hasText = isTouched || found.flow !== undefined
    if (!isKnown) await join()
    // Whatever was stored may be gone with the database that was lost.
    if (connection.database() && hasText && !store.getState().otherTab && !entering)
      autosave.keep(slot, opened.store.getState())
    await autosave.saveNow()
  }

  const sweep = async (): Promise<void> => {
    if (journal.entries().length === 0) return
    const { sweepJournal } = await import('./sweepJournal.ts')
    await sweepJournal(() => slot.id, connection.database(), world)
  }

  const stopTabs = world.tabs.listen(async (wanted) => {
    if (wanted !== slot.id || !hold) return false
    await autosave.saveNow()
    letGo()
    store.setState({ otherTab: true })
    return true
  })
  const stopHiding = world.onHide(autosave.hide)

  if (found.hold) keepHold(found.hold)
  if (isKnown || found.flow) world.remember(slot.id)
  connection.listen(onConnection)
  void autosave.showStatus()
  void notices.tell(found.damaged)
  void sweep()

  return {
    store,
    last: found.flow && { name: found.flow.name, text: found.flow.text },
    follow(document) {
      opened = document
      slots.set(document.store.getState().identity, slot)
      if (!isKnown) void onConnection()
      return document.store.subscribe((state, before) => {
        const isSame = state.text === before.text && state.name === before.name
        if (isShowing || (isSame && state.identity === before.identity)) return
        onChange(state, before)
      })
    },
    saveNow: autosave.saveNow,
    async takeOver() {
      const { flowId, otherTab } = store.getState()
      if (!otherTab || !opened) return
      const { takeFlow } = await import('./takeFlow.ts')
      const taken = await takeFlow(flowId, connection.database(), world)
      if (!taken) return
      // Another flow may have been opened here meanwhile.
      if (store.getState().flowId !== flowId) return taken.hold.release()
      const { flow, follows } = taken
      keepHold(taken.hold)
      const { identity, text } = opened.store.getState()
      slot = { id: flowId, follows, key: newId() }
      slots.set(identity, slot)
      store.setState({ otherTab: false })
      if (!flow || text === flow.text) return
      isShowing = true
      const label = 'Take over from the other tab'
      opened.replaceText(flow.text, { label, name: flow.name, identity })
      isShowing = false
    },
    dismiss: notices.dismiss,
    dispose() {
      autosave.dispose()
      stopTabs()
      stopHiding()
      // What is being asked for is let go once it comes.
      entered += 1
      entering = undefined
      letGo()
      connection.close()
    },
  }
}

function isSilent(failure: unknown): boolean {
  return failure instanceof Error && failure.name === 'StorageSilent'
}

function copyName(name: string): string {
  return name.endsWith(' copy') ? name : `${name} copy`
}
