/** The face of the commands for whoever loads them after the first paint: one registry, its keys, and the clipboard. */
export { onCopy, onCut, onPaste } from './clipboardEvents.ts'
export { commands } from './commands.ts'
export { keepShared } from './fileCommands.ts'
export { handleKey } from './handleKey.ts'
export { pasteFromClipboard } from './pasteFromClipboard.ts'
export { isEmpty, pasteText } from './pasteText.ts'
export { runCommand } from './runCommand.ts'
