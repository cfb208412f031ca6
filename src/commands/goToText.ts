import { createStore } from 'zustand/vanilla'
import { perDocument } from '../document/perDocument.ts'
import type { WirelineDocument } from '../document/types.ts'
import type { CommandContext } from './types.ts'

/** A place in the text of this revision, in UTF-16 units. */
type TextPlace = { offset: number; revision: number }

const wantedIn = perDocument(() =>
  createStore<{ wanted: TextPlace | undefined }>(() => ({ wanted: undefined })),
)

/** Goes to a place in the code: the pane is shown, has the keyboard, and its caret is there. */
export function goToText({ document, ports }: CommandContext, offset: number): void {
  const { revision } = document.store.getState()
  wantedIn(document).setState({ wanted: { offset, revision } })
  ports.panes.focus('source')
}

/**
 * For an editor of the code: `show` puts the caret to an offset, also one asked for before it was there. Returns how
 * to stop.
 */
export function onGoToText(document: WirelineDocument, show: (offset: number) => void): () => void {
  const store = wantedIn(document)
  const take = () => {
    const { wanted } = store.getState()
    if (wanted === undefined) return
    store.setState({ wanted: undefined })
    // In another text the place means nothing.
    if (wanted.revision === document.store.getState().revision) show(wanted.offset)
  }
  take()
  return store.subscribe(take)
}
