import { isCurrent } from '../../document/analysis.ts'
import type { WirelineDocument } from '../../document/types.ts'
import {
  asMarkdown,
  type Completion,
  completionsAt,
  type Fix,
  hoverAt,
  type Language,
} from '../../swml/index.ts'
import type { OwnModel } from './modelSurface.ts'
import { monaco } from './monaco.ts'

/** Completion, hover and fixes for the document's own text, all from the catalogue. Returns how to stop. */
export function provideHelp(document: WirelineDocument, own: OwnModel): () => void {
  const { languages } = monaco
  const { model, follower } = own
  const selector: readonly Language[] = ['yaml', 'json']
  const offsetOf = (position: monaco.IPosition) =>
    follower.lines.offsetAt({ line: position.lineNumber, column: position.column })
  const rangeOf = ({ start, end }: { start: number; end: number }) => {
    const from = follower.lines.placeAt(start)
    const to = follower.lines.placeAt(end)
    return new monaco.Range(from.line, from.column, to.line, to.column)
  }

  const fixCommand = `wireline.fix.${model.id}`
  const registered = [
    monaco.editor.registerCommand(fixCommand, (_, fix: Fix, text: string) => {
      if (document.store.getState().text !== text) return
      document.endGroup()
      document.apply(fix.edits, { origin: 'command', basis: 'text', label: fix.title })
    }),
    languages.registerCompletionItemProvider([...selector], {
      triggerCharacters: [' ', '"', "'", ':', '-', '\n', '{', '.'],
      provideCompletionItems(asked, position) {
        if (asked !== model) return { suggestions: [] }
        const { flow } = document.store.getState()
        const found = completionsAt(flow, follower.lines.text, offsetOf(position))
        return {
          suggestions: found.map((completion, at) =>
            itemOf(completion, at, rangeOf(completion.range)),
          ),
        }
      },
    }),
    languages.registerHoverProvider([...selector], {
      provideHover(asked, position) {
        if (asked !== model) return null
        const hover = hoverAt(
          document.store.getState().flow,
          follower.lines.text,
          offsetOf(position),
        )
        if (hover === undefined) return null
        return {
          range: rangeOf(hover.range),
          contents: [`**${asMarkdown(hover.title)}**`, ...hover.words].map((value) => ({ value })),
        }
      },
    }),
    languages.registerCodeActionProvider([...selector], {
      provideCodeActions(asked, range) {
        const { problems, text, analysis } = document.store.getState()
        const none = { actions: [], dispose: () => {} }
        if (asked !== model || !isCurrent({ analysis }) || follower.lines.text !== text) return none
        const start = offsetOf(range.getStartPosition())
        const end = offsetOf(range.getEndPosition())
        const near = problems.filter(
          (problem) => problem.range.start <= end && problem.range.end >= start,
        )
        const actions = near.flatMap((problem) =>
          problem.fixes.map((fix, at) => ({
            title: fix.title,
            kind: 'quickfix',
            isPreferred: at === 0,
            // Not as edits of Monaco's: a fix is an undo step of its own, with its own name.
            command: { id: fixCommand, title: fix.title, arguments: [fix, text] },
          })),
        )
        return { actions, dispose: () => {} }
      },
    }),
  ]
  return () => {
    for (const each of registered) each.dispose()
  }
}

function itemOf(
  completion: Completion,
  at: number,
  range: monaco.Range,
): monaco.languages.CompletionItem {
  const { CompletionItemKind, CompletionItemInsertTextRule } = monaco.languages
  const kinds = {
    method: CompletionItemKind.Function,
    property: CompletionItemKind.Property,
    value: CompletionItemKind.Value,
    reference: CompletionItemKind.Reference,
  }
  const before = completion.text.slice(0, completion.caret)
  const behind = completion.text.slice(completion.caret)
  return {
    label:
      completion.title === ''
        ? completion.label
        : { label: completion.label, description: completion.title },
    kind: kinds[completion.kind],
    documentation: { value: completion.words.join('\n\n') },
    insertText: behind === '' ? asSnippet(before) : `${asSnippet(before)}$0${asSnippet(behind)}`,
    // Its own line breaks are indented already.
    insertTextRules:
      CompletionItemInsertTextRule.InsertAsSnippet | CompletionItemInsertTextRule.KeepWhitespace,
    range,
    filterText: completion.filter,
    sortText: String(at).padStart(5, '0'),
    ...(completion.more && { command: { id: 'editor.action.triggerSuggest', title: '' } }),
  }
}

function asSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}
