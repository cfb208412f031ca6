import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/codeAction/register'
import 'monaco-editor/features/codicon/register'
import 'monaco-editor/features/comment/register'
import 'monaco-editor/features/contextmenu/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/folding/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/linesOperations/register'
import 'monaco-editor/features/multicursor/register'
import 'monaco-editor/features/smartSelect/register'
import 'monaco-editor/features/toggleTabFocusMode/register'
import 'monaco-editor/features/wordOperations/register'
// Registers `editor.action.triggerSuggest`, which the feature's own entry leaves out.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController'
import * as monaco from 'monaco-editor/editor'
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'

export { monaco }

/**
 * Must be called before the first editor is made. That it is called also keeps the imports above in the build, which
 * leaves out what only has effects.
 */
export function setUpMonaco(): void {
  // Ours, not a CDN's: the page's policy lets nothing else in.
  self.MonacoEnvironment = { getWorker: () => new EditorWorker() }
}
