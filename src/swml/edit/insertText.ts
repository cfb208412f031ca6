import type { Flow, Place, TextEdit } from '../types.ts'
import { placeSteps } from './placeSteps.ts'
import { readPaste } from './readPaste.ts'

/**
 * Puts the steps of a pasted text at a place: a step, a list of steps with or without dashes, a section or a whole
 * document, in YAML or JSON. They keep their comments and formatting.
 * @returns edits on `flow.text` and how many steps they add, or in plain words why there are none.
 */
export function insertText(
  flow: Flow,
  place: Place,
  text: string,
): { edits: TextEdit[]; count: number } | { error: string } {
  if (!flow.readable) {
    return { error: 'The flow can’t be read as it is now. Mend it in the code first.' }
  }
  const paste = readPaste(text)
  if ('error' in paste) return paste
  const edits = placeSteps(flow, place, paste.steps)
  if (!edits) return { error: 'Steps can’t be put here.' }
  return { edits, count: paste.steps.length }
}
