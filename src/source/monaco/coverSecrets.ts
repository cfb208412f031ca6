import { secretsInSource } from '../../swml/index.ts'
import styles from './code.module.css'
import { monaco } from './monaco.ts'

/** So far above what is seen the line may stand that says what is below it. */
const above = 50

/** Longer than this nobody reads, and looking it through at each key would be felt. */
const longest = 200_000

/** Covers the secrets in the lines that are seen, whichever text the editor shows, until told otherwise. */
export function coverSecrets(editor: monaco.editor.IStandaloneCodeEditor): {
  cover: (wanted: boolean) => void
  stop: () => void
} {
  const covers = editor.createDecorationsCollection()
  let on = false
  const update = () => {
    const model = editor.getModel()
    if (!on || model === null) return covers.clear()
    covers.set(
      editor.getVisibleRanges().flatMap((seen) => {
        const from = Math.max(1, seen.startLineNumber - above)
        const lines = new monaco.Range(from, 1, seen.endLineNumber + 1, Number.MAX_SAFE_INTEGER)
        const text = model.getValueInRange(lines).slice(0, longest)
        const start = model.getOffsetAt({ lineNumber: from, column: 1 })
        return secretsInSource(text).map((secret) => ({
          range: monaco.Range.fromPositions(
            model.getPositionAt(start + secret.start),
            model.getPositionAt(start + secret.end),
          ),
          options: { description: 'secret', inlineClassName: styles.secret ?? '' },
        }))
      }),
    )
  }
  const listeners = [
    editor.onDidChangeModel(update),
    editor.onDidChangeModelContent(update),
    editor.onDidScrollChange(update),
    editor.onDidLayoutChange(update),
    editor.onDidChangeHiddenAreas(update),
  ]
  return {
    cover: (wanted) => {
      on = wanted
      update()
    },
    stop: () => {
      for (const listener of listeners) listener.dispose()
    },
  }
}
