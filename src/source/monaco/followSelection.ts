import { isCurrent } from '../../document/analysis.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { type Step, stepAtOffset, stepsWithIds } from '../../swml/index.ts'
import styles from './code.module.css'
import type { OwnModel } from './modelSurface.ts'
import { monaco } from './monaco.ts'

/**
 * One selection for code and canvas: the caret selects the step it is in, and a step selected elsewhere is shown
 * with its lines softly marked. The keyboard's focus stays where it is. Returns how to stop.
 */
export function followSelection(
  document: WirelineDocument,
  editor: monaco.editor.IStandaloneCodeEditor,
  own: OwnModel,
): () => void {
  // On the model, not the editor, which may show the other format just now.
  let marked: string[] = []
  let shown: readonly number[] = []
  let shownFlow: unknown
  let ours = false
  let waiting: ReturnType<typeof setTimeout> | undefined

  const selectAtCaret = () => {
    const { flow, analysis, selection } = document.store.getState()
    const position = editor.getPosition()
    if (!isCurrent({ analysis }) || position === null || editor.getModel() !== own.model) return
    const caret = own.follower.lines.offsetAt({
      line: position.lineNumber,
      column: position.column,
    })
    const step = stepAtOffset(flow, caret)
    if (step === undefined || (selection.length === 1 && selection[0] === step.id)) return
    ours = true
    document.select([step.id])
    ours = false
  }

  const rangeOf = (step: Step) => {
    const from = own.follower.lines.placeAt(step.range.start)
    const to = own.follower.lines.placeAt(step.range.end)
    return new monaco.Range(from.line, 1, to.line, 1)
  }

  const show = () => {
    const { flow, selection, analysis, text } = document.store.getState()
    const moved = selection !== shown
    if (
      (!moved && flow === shownFlow) ||
      !isCurrent({ analysis }) ||
      own.follower.lines.text !== text
    )
      return
    shown = selection
    shownFlow = flow
    const ranges = stepsWithIds(flow, selection).map(rangeOf)
    marked = own.model.deltaDecorations(
      marked,
      ranges.map((range) => ({
        range,
        options: {
          isWholeLine: true,
          className: styles.step ?? null,
          linesDecorationsClassName: styles.edge ?? null,
        },
      })),
    )
    const [first] = ranges
    if (!moved || ours || first === undefined || editor.hasTextFocus()) return
    if (editor.getModel() !== own.model) return
    ours = true
    editor.setPosition(
      first.getStartPosition().with(undefined, firstColumn(own.model, first)),
      'wireline',
    )
    ours = false
    editor.revealRangeInCenterIfOutsideViewport(first)
  }

  const moves = editor.onDidChangeCursorPosition(({ source, reason }) => {
    if (ours || source === 'wireline' || !editor.hasTextFocus()) return
    // Where the caret jumps, one burst of typing ends.
    if (reason === monaco.editor.CursorChangeReason.Explicit) document.endGroup()
    clearTimeout(waiting)
    waiting = setTimeout(selectAtCaret, 60)
  })
  show()
  const stop = document.store.subscribe(show)
  const replaced = own.model.onDidChangeContent(({ isFlush }) => isFlush && show())
  return () => {
    clearTimeout(waiting)
    replaced.dispose()
    moves.dispose()
    stop()
  }
}

function firstColumn(model: monaco.editor.ITextModel, range: monaco.Range): number {
  return Math.max(1, model.getLineFirstNonWhitespaceColumn(range.startLineNumber))
}
