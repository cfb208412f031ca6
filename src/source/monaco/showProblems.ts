import { isReading } from '../../document/analysis.ts'
import type { WirelineDocument } from '../../document/types.ts'
import type { Problem } from '../../swml/index.ts'
import type { OwnModel } from './modelSurface.ts'
import { monaco } from './monaco.ts'

/** More than this nobody reads, and each costs a decoration. */
const most = 500

/** So many are shown anew with every key. */
const few = 40

/** Underlines the document's problems. Returns how to stop. */
export function showProblems(document: WirelineDocument, own: OwnModel): () => void {
  let shown: readonly Problem[] | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const show = () => {
    const { problems, text, analysis } = document.store.getState()
    // While a long text is being read, its problems lie at places of the text before.
    if (problems === shown || isReading({ analysis }) || own.follower.lines.text !== text) return
    shown = problems
    const markers = problems.slice(0, most).map((problem) => markerOf(problem, own))
    monaco.editor.setModelMarkers(own.model, 'wireline', markers)
  }
  const follow = () => {
    const { problems } = document.store.getState()
    if (problems === shown) return
    clearTimeout(timer)
    // Markers move along with the text by themselves: many of them can wait until the typing stops.
    if (problems.length < few) show()
    else timer = setTimeout(show, 200)
  }
  show()
  const stop = document.store.subscribe(follow)
  // A text that comes later than its problems.
  const replaced = own.model.onDidChangeContent(({ isFlush }) => isFlush && follow())
  return () => {
    clearTimeout(timer)
    replaced.dispose()
    stop()
  }
}

function markerOf(problem: Problem, { follower, model }: OwnModel): monaco.editor.IMarkerData {
  const from = follower.lines.placeAt(problem.range.start)
  let to = follower.lines.placeAt(problem.range.end)
  // A whole step would be a forest of wavy lines: its first line says where.
  if (to.line > from.line) to = { line: from.line, column: model.getLineMaxColumn(from.line) }
  const empty = from.column === to.column
  return {
    severity: {
      error: monaco.MarkerSeverity.Error,
      warning: monaco.MarkerSeverity.Warning,
      hint: monaco.MarkerSeverity.Info,
    }[problem.severity],
    message: problem.message,
    code: problem.platformError ?? problem.code,
    startLineNumber: from.line,
    startColumn: empty ? Math.max(1, from.column - 1) : from.column,
    endLineNumber: to.line,
    endColumn: empty ? from.column + 1 : to.column,
  }
}
