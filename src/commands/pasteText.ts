import { isReadOnly } from '../document/analysis.ts'
import type { DocumentState } from '../document/types.ts'
import {
  type Flow,
  insertedPaths,
  insertText,
  type Pasted,
  type Path,
  type Place,
  wholeDocument,
} from '../swml/index.ts'
import { applyIntent } from './applyIntent.ts'
import { pastedWords } from './pastedWords.ts'
import { replaceFlow } from './replaceFlow.ts'
import { placeAfter, selectedSteps } from './selected.ts'
import type { CommandContext } from './types.ts'
import { offerUndo, untilChanged } from './words.ts'

/** As much as a file may have. */
const longestPaste = 5_000_000

/**
 * Pastes SWML: steps go to a place, behind the selection unless told, and sections behind the others; a whole document
 * pasted onto an empty flow takes its place. What isn't SWML is refused in words.
 */
export function pasteText(
  context: CommandContext,
  text: string,
  place?: (flow: Flow) => Place | undefined,
): void {
  const { document, ports } = context
  const refuse = (why: string) =>
    ports.notify({ text: why, tone: 'error', over: untilChanged(document) })
  if (text.trim() === '') {
    refuse('There is no text to paste. Copy some steps first.')
    return
  }
  if (text.length > longestPaste) {
    refuse('This is too much to paste. Open it as a file.')
    return
  }
  const state = document.store.getState()
  const whole = isEmpty(state) ? wholeDocument(text) : undefined
  if (whole !== undefined) {
    replaceFlow(context, whole, { label: 'Paste a flow' }, 'Pasted a whole flow')
    ports.view.fitAll()
    return
  }
  let done: Pasted | undefined
  applyIntent(
    context,
    (flow) => {
      const at = place?.(flow) ?? placeAfter(flow, selectedSteps(document.store.getState()))
      const pasted = insertText(flow, at, text)
      if ('error' in pasted) {
        refuse(pasted.error)
        return undefined
      }
      done = pasted
      return {
        edits: pasted.edits,
        label: `Paste ${pastedWords(pasted).what}`,
        origin: 'command',
        select: pathsOf(flow, at, pasted),
      }
    },
    ({ selection: [first] }) => {
      if (first !== undefined) ports.view.reveal(first, { focus: true })
      if (!done) return
      const { what, notes } = pastedWords(done)
      // What was changed is worth more than a word in passing.
      if (notes === '') ports.announce(`Pasted ${what}`)
      else offerUndo(context, `Pasted ${what}; ${notes}`)
    },
  )
}

/** What came to the place; where nothing did, the first step of the first section that came. */
function pathsOf(flow: Flow, place: Place, { count, sections }: Pasted): Path[] {
  if (count > 0) return insertedPaths(flow, place, count)
  return sections.slice(0, 1).map((name) => ['sections', name, 0])
}

/** Nothing would be lost: a text that can't be read, or not yet, has no sections either, but is somebody's work. */
export function isEmpty(state: DocumentState): boolean {
  const { flow, text } = state
  if (text.trim() === '') return true
  if (isReadOnly(state) || flow.sections.length === 0 || text.includes('#')) return false
  return flow.sections.every((section) => section.notation === 'empty')
}
