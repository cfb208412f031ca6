import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FlowsPort, GivenFlow } from '../commands/types.ts'
import { blankFlow } from '../document/blankFlow.ts'
import type { FlowKeeper } from '../flows/keepFlow.ts'
import { createLibrary } from '../flows/library.ts'
import { type Device, isSilent, openDevice } from '../flows/openDevice.ts'
import type { StorageEnvironment } from '../flows/storageEnvironment.ts'
import type { Library } from '../flows/types.ts'
import { addressOf, readAddress } from './address.ts'
import { isUnused, type OpenFlow, OpenFlows } from './openFlows.ts'
import { fresh, isFresh, type Page } from './page.ts'

/** What is shown: a flow; undefined: the view of all. */
export type Shown = { flow: OpenFlow | undefined }

/**
 * Which flow is looked at. Its life: `start` goes where the address leads, or to the flow that was shown last; from
 * then on each going (`open`, `go`, `home`, *Back*, a link) sets the address and shows a flow of its own. A new flow
 * that nothing was done in is not stored, and gone once another is shown; its place in the history knows that it was
 * new (`fresh`), so that a reload shows it again, where an address that leads to no flow says so.
 */
export class Workspace {
  readonly store: StoreApi<Shown> = createStore<Shown>(() => ({ flow: undefined }))
  readonly device: Device
  readonly library: Library
  readonly flows: FlowsPort
  readonly #page: Page
  readonly #open: OpenFlows
  readonly #stops: (() => void)[]
  /** What was shown before. */
  #before: OpenFlow | undefined
  /** Counts the goings: what comes late, when one is elsewhere already, isn't shown. */
  #turn = 0

  private constructor(device: Device, page: Page) {
    this.device = device
    this.#page = page
    this.#open = new OpenFlows(device)
    this.library = createLibrary({
      ...device,
      close: (id) => this.#close(id),
      renameOpen: (id, name) => this.#rename(id, name),
    })
    this.flows = {
      open: (flow, words) => this.#openNew(flow, words),
      go: (id) => this.#go(id),
      home: () => this.#home(),
      leave: () => this.#leave(),
      shown: () => this.#shown()?.keeper.target.id,
      showAddress: () => this.#setAddress(false),
      isShown: (document) => this.#shown()?.document === document,
    }
    this.#stops = [
      page.onMove(() => void this.#follow()),
      device.hear((told, isOwn) => {
        if ('removed' in told && !isOwn) this.#removed(told.removed)
        // It isn’t a new flow any more.
        if ('written' in told && told.written === this.flows.shown() && isFresh(this.#page.state()))
          this.#setAddress(false)
      }),
    ]
  }

  /** Opens what this device keeps, and shows what the address leads to. */
  static async start(page: Page, environment?: Partial<StorageEnvironment>): Promise<Workspace> {
    let workspace: Workspace | undefined
    const device = await openDevice(environment, {
      onCopied: (keeper, former) => {
        if (workspace !== undefined) workspace.#copied(keeper, former)
      },
    })
    workspace = new Workspace(device, page)
    await workspace.#begin()
    return workspace
  }

  dispose(): void {
    for (const stop of this.#stops) stop()
    this.#open.closeAll()
    this.device.dispose()
  }

  #shown(): OpenFlow | undefined {
    return this.store.getState().flow
  }

  /** A new flow is shown that nothing was done in. */
  #isNew(): boolean {
    const shown = this.#shown()
    return shown !== undefined && isUnused(shown)
  }

  async #begin(): Promise<void> {
    const address = readAddress(this.#page.hash())
    if (address.to === 'home') return
    const { device } = this
    const wanted = address.to === 'flow' ? address.id : await device.last()
    const isThere = wanted !== undefined && (await this.#find(wanted))
    const first = this.#shown()
    // A link is looked at over the flow, and keeps the address until it is left.
    if (first && address.to !== 'shared') this.#setAddress(false)
    if (isThere) return
    const isLate = isSilent(device.failure())
    if (!isLate && address.to === 'flow' && !isFresh(this.#page.state())) return this.#missing()
    this.#showNew(address.to === 'flow' && !isLate ? address.id : undefined)
    if (address.to !== 'shared') this.#setAddress(false)
    if (isLate) this.#whenItAnswers(wanted)
  }

  /** The database hadn’t answered by the start: what it has is shown where nothing was begun, and else offered. */
  #whenItAnswers(wanted: string | undefined): void {
    const { device } = this
    const first = this.#shown()
    const stop = device.whenConnected(async () => {
      stop()
      const id = wanted ?? (await device.last())
      if (id === undefined) return
      if (this.#shown() === first && first?.keeper.isTouched === false) {
        if (await this.#find(id)) this.#setAddress(false)
        return
      }
      const { flow } = await device.find(id)
      if (flow) device.offer(flow.name, () => void this.#go(id))
    })
    this.#stops.push(stop)
  }

  /** Shows a flow that is open or stored; false where there is none of that id, or one is elsewhere by then. */
  async #find(id: string): Promise<boolean> {
    this.#turn += 1
    const turn = this.#turn
    const open = this.#open.look(id)
    if (open) return this.#show(open)
    const { flow, target, damaged } = await this.device.find(id)
    if (turn !== this.#turn) return true
    if (flow) return this.#show(this.#open.open(flow, target, flow.changed || undefined))
    // It is left as it is, which a notice says; what is done meanwhile is a new flow.
    if (damaged) return this.#showNew(target.id)
    return false
  }

  #showNew(id?: string): true {
    const target = this.device.newPlace(id)
    return this.#show(this.#open.open({ name: 'untitled', text: blankFlow }, target))
  }

  #show(flow: OpenFlow | undefined): true {
    const left = this.#shown()
    if (left === flow && left !== undefined) return true
    this.#page.onLeave()
    this.#before = left
    this.store.setState({ flow })
    this.device.show(flow?.keeper)
    void this.device.saveNow()
    if (left && isUnused(left)) this.#open.close(left)
    return true
  }

  async #openNew(flow: GivenFlow, words: string): Promise<string> {
    this.#turn += 1
    const isInPlace = this.#isNew()
    const opened = this.#open.open(flow, this.device.newPlace())
    if (flow.text !== blankFlow || flow.name !== 'untitled') opened.keeper.keep()
    this.#show(opened)
    this.#setAddress(!isInPlace)
    this.#page.say(words, 'info')
    return opened.keeper.target.id
  }

  async #go(id: string): Promise<void> {
    const turn = this.#turn + 1
    const isInPlace = this.#isNew()
    const isThere = await this.#find(id)
    if (turn !== this.#turn) return
    if (isThere) this.#setAddress(!isInPlace)
    else this.#page.say(notHere, 'error')
  }

  #home(): void {
    this.#turn += 1
    if (this.#shown() === undefined) return
    this.#show(undefined)
    this.#setAddress(true)
  }

  /** The address has changed by itself: *Back*, a link, what somebody typed. */
  async #follow(): Promise<void> {
    const address = readAddress(this.#page.hash())
    if (address.to === 'home') {
      this.#turn += 1
      this.#show(undefined)
    } else if (address.to === 'flow') {
      if (this.flows.shown() === address.id || (await this.#find(address.id))) return
      if (isFresh(this.#page.state())) this.#showNew(address.id)
      else this.#missing()
    } else if (address.to === 'nowhere') this.#setAddress(false)
  }

  #leave(): void {
    const before = this.#before?.keeper.target.id
    if (before === undefined || this.#open.find(before) === undefined) this.#home()
    else void this.#go(before)
  }

  #missing(): void {
    this.#show(undefined)
    this.#setAddress(false)
    this.#page.say(notHere, 'error')
  }

  /** The address of what is shown. */
  #setAddress(isNew: boolean): void {
    this.#page.setHash(addressOf(this.flows.shown()), isNew, this.#isNew() ? fresh : null)
  }

  /** What was changed here went to a copy, which is shown where the flow was. */
  #copied(keeper: FlowKeeper, { id, name }: { id: string; name: string }): void {
    if (this.#shown()?.keeper === keeper) this.#setAddress(false)
    this.device.tellOfCopy(name, () => void this.#go(id))
  }

  #close(id: string): void {
    const open = this.#open.find(id)
    if (open === undefined) return
    if (open === this.#shown()) {
      this.#show(undefined)
      this.#setAddress(false)
    }
    this.#open.close(open, true)
  }

  #rename(id: string, name: string): boolean {
    const open = this.#open.find(id)
    open?.document.rename(name)
    return open !== undefined
  }

  /** Taken away in another tab. What was changed here meanwhile stays, and is stored again. */
  #removed(id: string): void {
    const open = this.#open.find(id)
    if (open === undefined || this.device.waiting.has(open.keeper.target)) return
    const isShown = open === this.#shown()
    this.#close(id)
    if (isShown) this.#page.say('This flow was deleted in another tab.', 'info')
  }
}

const notHere =
  'This flow isn’t on this device. It may have been deleted, or kept in another browser.'
