import { heavyText } from '../document/reader.ts'
import type { Change, DocumentState, WirelineDocument } from '../document/types.ts'
import { minimalEdit } from '../text/minimalEdit.ts'
import { noteFault } from '../ui/faults.ts'
import { ExactLines } from './exact/ExactLines.ts'
import {
  cutsLineBreak,
  type EditorChange,
  editorChanges,
  exactEdits,
  touchesMark,
} from './exact/exactEdits.ts'
import { isTooLong } from './isTooLong.ts'

/** What is typed into: Monaco's model or a textarea. None of its functions may lead back to `typed`. */
export type Surface = {
  change: (changes: readonly EditorChange[], kind: Change['kind']) => void
  /** Another text, or the same one once more where the surface had got out of step. */
  replace: (text: string) => void
  lineCount: () => number
  /** Puts off showing a file just opened, and returns how to no longer want it. Unset: it is shown at once. */
  later?: (show: () => void) => () => void
}

/** An editor's way to say what was typed, and the lines as it shows them. */
export type Follower = {
  /** Of the document's text as the surface shows it. */
  readonly lines: ExactLines
  /** The user changed the surface. `paste` makes it an undo step of its own. */
  typed: (changes: readonly EditorChange[], how: 'typing' | 'paste') => void
  dispose: () => void
}

/**
 * Keeps a surface and the document in step, edit by edit: typing goes to the document, and what others change comes
 * to the surface as the same edits, so that caret and scroll stay where they were.
 */
export function followDocument(document: WirelineDocument, surface: Surface): Follower {
  const { store } = document
  let lines = new ExactLines(store.getState().text)
  let revision = store.getState().revision
  let typing = false
  /** No longer wants the text that is to come; unset where none is. */
  let cancel: (() => void) | undefined
  /** The document's text is too long for any surface: this one is about to go. */
  let isLeft = false

  const showAgain = () => {
    if (isLeft) return
    cancel?.()
    cancel = undefined
    const { text } = store.getState()
    lines = new ExactLines(text)
    surface.replace(text)
  }

  const stop = store.subscribe((state) => {
    try {
      follow(state)
    } catch (error) {
      // Whatever was half done: what the document holds is what is shown.
      noteFault('code', error)
      typing = false
      showAgain()
    }
  })

  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: each of its early returns is a case of its own, in this order
  const follow = (state: DocumentState) => {
    if (state.revision === revision) return
    const next = state.revision === revision + 1
    revision = state.revision
    const change = state.lastChange
    const isFile = change?.kind === 'replace'
    const wasLeft = isLeft
    isLeft = isTooLong(state.text)
    if (isLeft) {
      cancel?.()
      cancel = undefined
      return
    }
    if (isFile && !cancel && surface.later && state.text.length <= heavyText) {
      cancel = surface.later(showAgain)
      return
    }
    const isNext = next && change?.revision === revision
    if (isFile || cancel || wasLeft || (typing && !isNext)) {
      showAgain()
      return
    }
    const edits = isNext ? change.edits : minimalEdit(lines.text, state.text)
    if (touchesMark(lines, edits, state.text) || (!typing && cutsLineBreak(lines.text, edits))) {
      typing = false
      showAgain()
      return
    }
    if (!typing) surface.change(editorChanges(lines, edits), change?.kind ?? 'edit')
    lines.apply(edits, state.text)
    // Only what comes after our own typing may be somebody else's.
    typing = false
    if (surface.lineCount() !== lines.count) showAgain()
  }

  return {
    get lines() {
      return lines
    },
    typed(changes, how) {
      // Into a text that is no longer the document's.
      if (isLeft) return
      if (cancel) return showAgain()
      const { revision: before } = store.getState()
      typing = true
      try {
        const edits = exactEdits(lines, changes)
        if (how === 'paste') document.endGroup()
        const taken = document.apply(edits, {
          origin: 'source',
          label: how === 'paste' ? 'Paste into code' : 'Edit code',
          ...(how === 'typing' && { group: 'typing' }),
        })
        if (taken === false) showAgain()
      } catch (error) {
        typing = false
        const isKept = store.getState().revision !== before
        noteFault('code', error, isKept ? undefined : notTaken)
        showAgain()
      } finally {
        typing = false
      }
      if (surface.lineCount() !== lines.count) showAgain()
    },
    dispose() {
      cancel?.()
      stop()
    },
  }
}

const notTaken =
  'Your last change in the code couldn’t be taken over: something in Wireline broke. The code shows what is kept; please make the change again.'
