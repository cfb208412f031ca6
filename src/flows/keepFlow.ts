import { scenarioText } from '../document/scenarioText.ts'
import type { WirelineDocument } from '../document/types.ts'
import type { TextEdit } from '../text/edit.ts'
import { minimalEdit } from '../text/minimalEdit.ts'
import type { Autosave } from './createAutosave.ts'
import type { SaveTarget } from './createSaver.ts'
import type { FlowDatabase } from './database.ts'
import { isDamaged, lookUp } from './readStored.ts'
import type { FlowContent } from './types.ts'

type Needs = {
  autosave: Autosave
  database: () => FlowDatabase | undefined
  /** The first change of this page is made: the browser is asked to keep what is stored. */
  persist: () => void
}

/** What is shown of another tab’s change beside the edits of the text. */
type Shown = Pick<FlowContent, 'name' | 'scenarios'>

/**
 * Keeps one open flow: what is changed in its document, or in its scenarios, is stored, and what other tabs store of it is shown.
 *
 * Its life: `keep` follows the document, and hands each of its changes to the autosave. Several tabs may have the same
 * flow open, and all of them write. A tab that hears that the flow was written elsewhere looks (`look`): where nothing
 * here is unsaved, the other's text is shown at once, as a change that isn't this user's (`remote`). Where something
 * is, the write that comes next finds the other's, and brings both together (`merge`, asked for by the saver). Where
 * that can't be, the text here moves to a copy (`moved`). `stop` ends it; what is unsaved is still written.
 */
export class FlowKeeper {
  readonly target: SaveTarget
  readonly #document: WirelineDocument
  readonly #scenarios: ReturnType<typeof scenarioText>
  readonly #needs: Needs
  /** While somebody else's change is being shown: it is no change of this tab's. */
  #isShowing = false
  #isTouched = false
  #stops: (() => void)[]

  constructor(target: SaveTarget, document: WirelineDocument, needs: Needs) {
    this.target = target
    this.#document = document
    this.#scenarios = scenarioText(document)
    this.#needs = needs
    this.#stops = [
      document.store.subscribe((state, before) => {
        const isSame = state.text === before.text && state.name === before.name
        if (!isSame && !this.#isShowing) this.keep()
      }),
      this.#scenarios.subscribe(({ text }, before) => {
        if (text !== before.text && !this.#isShowing) this.keep()
      }),
    ]
  }

  /** The user has changed something, or the flow is kept as it was opened. */
  get isTouched(): boolean {
    return this.#isTouched
  }

  /** Stores the flow as it is now. */
  keep(): void {
    if (!this.#isTouched) this.#needs.persist()
    this.#isTouched = true
    const { name, text } = this.#document.store.getState()
    const scenarios = this.#scenarios.getState().text
    this.#needs.autosave.keep(this.target, { name, text, scenarios })
  }

  /** Shows what another tab has stored, unless something here is unsaved: then the next write finds it. */
  async look(): Promise<void> {
    const { autosave, database } = this.#needs
    const { id } = this.target
    const stored = await lookUp(id, database())
    if (stored === undefined || isDamaged(stored) || this.target.id !== id) return
    if (this.target.follows.includes(stored.version) || autosave.waiting.has(this.target)) return
    this.target.follows = [stored.version]
    this.target.base = stored
    autosave.isStored(this.target, stored.changed || undefined)
    const { text } = this.#document.store.getState()
    this.#show(minimalEdit(text, stored.text), stored)
    await autosave.showStatus()
  }

  /** Brings in what another tab changed at other lines; the saver then writes both. */
  merge(edits: readonly TextEdit[], merged: Shown): void {
    this.#show(edits, merged)
    this.keep()
  }

  /** The same lines were changed elsewhere: the text here is a copy from now on. */
  moved(name: string): void {
    this.#document.rename(name)
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop()
  }

  #show(edits: readonly TextEdit[], { name, scenarios }: Shown): void {
    this.#isShowing = true
    try {
      if (edits.length > 0)
        this.#document.apply(edits, { label: 'Change in another tab', origin: 'remote' })
      if (this.#document.store.getState().name !== name) this.#document.rename(name)
      this.#scenarios.setState({ text: scenarios })
    } finally {
      this.#isShowing = false
    }
  }
}
