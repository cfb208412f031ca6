import type { WirelineDocument } from '../../document/types.ts'
import { afterCanvas } from '../afterCanvas.ts'
import { type Follower, followDocument } from '../followDocument.ts'
import { monaco } from './monaco.ts'

/** Monaco's model of the document's own text, and what keeps the two in step. */
export type OwnModel = {
  model: monaco.editor.ITextModel
  follower: Follower
  /** The next change of the model is a paste: an undo step of its own. */
  expectPaste: () => void
  dispose: () => void
}

/**
 * The model that is typed into, in step with the document. `onForeign`: others changed it; where the last change ends.
 */
export function createOwnModel(
  document: WirelineDocument,
  onForeign: (end: monaco.IPosition | undefined, undo: boolean) => void,
): OwnModel {
  const { text, flow } = document.store.getState()
  const model = monaco.editor.createModel(text, flow.language)
  model.updateOptions({ tabSize: 2, insertSpaces: true })
  let foreign = false
  let pasting = false
  const quietly = (act: () => void) => {
    foreign = true
    try {
      act()
    } finally {
      foreign = false
    }
  }
  const follower = followDocument(document, {
    change: (changes, kind) => {
      const inverse = { at: undefined as monaco.IPosition | undefined }
      quietly(() => {
        const done = model.applyEdits(
          changes.map(({ from, to, text }) => ({
            range: rangeOf(from, to),
            text,
            forceMoveMarkers: true,
          })),
          true,
        )
        const last = done.at(-1)?.range
        if (last !== undefined)
          inverse.at = { lineNumber: last.endLineNumber, column: last.endColumn }
      })
      onForeign(inverse.at, kind === 'undo' || kind === 'redo')
    },
    replace: (next) => {
      quietly(() => model.setValue(next))
      onForeign(undefined, false)
    },
    lineCount: () => model.getLineCount(),
    later: (show) => afterCanvas(document, show),
  })
  const listening = model.onDidChangeContent((event) => {
    if (foreign) return
    const how = pasting ? 'paste' : 'typing'
    pasting = false
    follower.typed(
      event.changes.map(({ range, text: typed }) => ({
        from: { line: range.startLineNumber, column: range.startColumn },
        to: { line: range.endLineNumber, column: range.endColumn },
        text: typed,
      })),
      how,
    )
  })
  // One history for all panes: whatever way Monaco is asked to undo, ours answers.
  model.undo = () => void document.undo()
  model.redo = () => void document.redo()
  return {
    model,
    follower,
    expectPaste: () => {
      pasting = true
      // A paste that changes nothing must not mark the next key as one.
      setTimeout(() => {
        pasting = false
      })
    },
    dispose() {
      listening.dispose()
      follower.dispose()
      model.dispose()
    },
  }
}

function rangeOf(from: { line: number; column: number }, to: { line: number; column: number }) {
  return new monaco.Range(from.line, from.column, to.line, to.column)
}
