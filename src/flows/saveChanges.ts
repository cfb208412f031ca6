import type { StoreApi } from 'zustand/vanilla'
import type { DocumentState, WirelineDocument } from '../document/types.ts'
import type { Autosave } from './createAutosave.ts'
import type { SaveTarget } from './createSaver.ts'
import type { CurrentPlace } from './currentPlace.ts'
import type { FoundFlow } from './openLast.ts'
import type { StorageEnvironment } from './storageEnvironment.ts'
import type { StorageState, StoredFlow } from './types.ts'

type Needs = {
  store: StoreApi<StorageState>
  place: CurrentPlace
  autosave: Autosave
  environment: StorageEnvironment
}

/**
 * Follows a document and decides where each of its changes is stored. Every flow that the document has had
 * (`identity`) has a place of its own: one opened in place of another gets a new one, and undo goes back to the
 * former's. What is changed while another tab writes the flow goes to a copy.
 */
export class SaveChanges {
  readonly #needs: Needs
  readonly #targets = new Map<symbol, SaveTarget>()
  #document: WirelineDocument | undefined
  #isTouched = false
  /** While another tab's text is being shown: that change is no change of ours. */
  #isShowing = false
  /** Gone back to, without knowing yet whether this tab may write there: changes are kept after that is known. */
  #entering: { target: SaveTarget; shown: DocumentState } | undefined

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** The user has changed something. */
  get isTouched(): boolean {
    return this.#isTouched
  }

  /** What is shown, once there is a document. */
  get shown(): DocumentState | undefined {
    return this.#document?.store.getState()
  }

  /** It isn't known yet whether this tab may write what is shown. */
  get isEntering(): boolean {
    return this.#entering !== undefined
  }

  /** Stores every change from now on; returns how to stop. */
  follow(document: WirelineDocument): () => void {
    this.#document = document
    this.#targets.set(document.store.getState().identity, this.#needs.place.target)
    return document.store.subscribe((state, before) => {
      const isSame = state.text === before.text && state.name === before.name
      if (this.#isShowing || (isSame && state.identity === before.identity)) return
      this.#store(state, before)
    })
  }

  /** Shows a flow that was found here, as one opened in place of what is shown. */
  show({ target, flow }: FoundFlow): void {
    if (!this.#document || !flow) return
    const identity = Symbol()
    this.#targets.set(identity, target)
    const { text, name } = flow
    this.#document.replaceText(text, { label: `Open ${name}`, name, identity })
  }

  /** The flow shown is this tab's from now on, and stored here; `flow` is the text that another tab left. */
  takeOver(target: SaveTarget, flow: Pick<StoredFlow, 'name' | 'text'> | undefined): void {
    if (!this.#document) return
    const { identity, text } = this.#document.store.getState()
    this.#needs.place.target = target
    this.#targets.set(identity, target)
    this.#needs.store.setState({ otherTab: false })
    if (!flow || text === flow.text) return
    this.#isShowing = true
    const label = 'Take over from the other tab'
    this.#document.replaceText(flow.text, { label, name: flow.name, identity })
    this.#isShowing = false
  }

  /** Somebody else wrote the flow: what is here has been moved to a place of its own, under the name of a copy. */
  moved(target: SaveTarget): void {
    const { place } = this.#needs
    if (target !== place.target) return
    void place.enter(target)
    this.#nameAsCopy()
  }

  dispose(): void {
    this.#entering = undefined
  }

  #store(state: DocumentState, before: DocumentState): void {
    const { store, place, autosave, environment } = this.#needs
    if (!this.#isTouched) {
      this.#isTouched = true
      environment.persist()
      environment.remember(place.target.id)
    }
    const isAnother = state.identity !== before.identity
    if (isAnother) this.#leave(before)
    const former = isAnother ? this.#targets.get(state.identity) : undefined
    if (former) return void this.#goBack(former, state)
    if (this.#entering) return
    const isCopy = !isAnother && store.getState().otherTab
    if (isAnother || isCopy) {
      const target = place.fresh()
      this.#targets.set(state.identity, target)
      void place.enter(target)
    }
    autosave.keep(place.target, state)
    if (isCopy) this.#nameAsCopy()
  }

  async #goBack(former: SaveTarget, shown: DocumentState): Promise<void> {
    const { store, place, autosave } = this.#needs
    const here = { target: former, shown }
    this.#entering = here
    store.setState({ status: 'saving' })
    const isOurs = await place.enter(former)
    if (this.#entering !== here || !this.#document) return
    const now = this.#document.store.getState()
    const isToCopy = !isOurs && isOther(now, shown)
    this.#entering = undefined
    if (isOurs) {
      autosave.keep(former, now)
      // At once: until it is written, a new tab would still open the flow that was left.
      await autosave.saveNow()
      return
    }
    store.setState({ otherTab: true })
    if (isToCopy) this.#store(now, now)
    else await autosave.showStatus()
  }

  #leave(before: DocumentState): void {
    const left = this.#entering
    this.#entering = undefined
    if (left && (isOther(before, left.shown) || left.target.follows.length === 0))
      this.#needs.autosave.keep(left.target, before)
  }

  #nameAsCopy(): void {
    const name = this.#document?.store.getState().name
    if (name !== undefined) this.#document?.rename(name.endsWith(' copy') ? name : `${name} copy`)
  }
}

function isOther(now: DocumentState, before: DocumentState): boolean {
  return now.text !== before.text || now.name !== before.name
}
