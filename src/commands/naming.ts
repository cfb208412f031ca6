import { createStore, type StoreApi } from 'zustand/vanilla'
import { perDocument } from '../document/perDocument.ts'
import type { WirelineDocument } from '../document/types.ts'
import { whenRead } from '../document/whenRead.ts'
import type { Path } from '../swml/index.ts'

/**
 * What is being given a name in place: a section, a branch its condition or case, the label at `path`, or the step
 * there other words to say.
 */
export type Naming =
  | { kind: 'section'; name: string; again?: Again }
  | { kind: 'branch' | 'label' | 'words'; path: Path; again?: Again }

/**
 * A function that does what was just done once more, under the name that was typed, so that both are one undo step;
 * undefined where it is too late for that.
 */
export type Again = () => ((name: string) => void) | undefined

/** What is being named, and where. */
export type NamingState = {
  naming: Naming | undefined
  /** Which pane lets it be edited: the one that was used last. */
  pane: NamingPane
}

/** The panes that let names be edited in place. */
export type NamingPane = 'canvas' | 'outline'

/**
 * What is being named now: commands ask for it, the pane that shows the name lets it be edited.
 */
export const namingOf = perDocument((document): StoreApi<NamingState> => {
  const store = createStore<NamingState>(() => ({ naming: undefined, pane: 'canvas' }))
  // A name that is being changed belongs to the text that was there.
  document.store.subscribe(({ lastChange }, before) => {
    if (lastChange !== before.lastChange && lastChange?.kind === 'replace')
      store.setState({ naming: undefined })
  })
  return store
})

/** Lets something be named in place, by the pane that was used last. */
export function startNaming(document: WirelineDocument, naming: Naming): void {
  namingOf(document).setState({ naming })
}

/** From now on names are edited in this pane. */
export function nameIn(document: WirelineDocument, pane: NamingPane): void {
  const store = namingOf(document)
  if (store.getState().pane !== pane) store.setState({ pane })
}

/**
 * `again`, having taken back what was just done; undefined once something else was done since. A long text is read first,
 * since `again` may ask what is selected there.
 */
export function whileJustCreated(document: WirelineDocument, again: (name: string) => void): Again {
  const { revision } = document.store.getState()
  return () => {
    if (document.store.getState().revision !== revision) return undefined
    return (name) => {
      document.undo()
      const taken = document.store.getState().revision
      whenRead(document, () => {
        if (document.store.getState().revision === taken) again(name)
      })
    }
  }
}
