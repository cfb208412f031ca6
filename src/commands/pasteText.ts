import { type Flow, insertedPaths, insertText } from '../swml/index.ts'
import { editAndSay } from './editAndSay.ts'
import { placeAfter, selectedSteps } from './selected.ts'
import type { CommandContext } from './types.ts'
import { offerUndo } from './words.ts'

/** As much as a file may have. */
const longestPaste = 5_000_000

/**
 * Pastes SWML: steps go behind the selection; a whole document pasted onto an empty flow takes its place. What isn't
 * SWML is refused in words.
 */
export function pasteText(context: CommandContext, text: string): void {
  const { document, ports } = context
  const refuse = (why: string) => ports.notify({ text: why, tone: 'error' })
  if (text.trim() === '') {
    refuse('There is no text to paste. Copy some steps first.')
    return
  }
  if (text.length > longestPaste) {
    refuse('This is too much to paste. Open it as a file.')
    return
  }
  const state = document.store.getState()
  if (isDocument(text) && (isEmpty(state.flow) || state.text.trim() === '')) {
    document.replaceText(text, { label: 'Paste a flow' })
    ports.view.fitAll()
    offerUndo(context, 'Pasted a whole flow')
    return
  }
  let refused: string | undefined
  let words = ''
  editAndSay(
    context,
    (flow) => {
      const place = placeAfter(flow, selectedSteps(document.store.getState()))
      const pasted = insertText(flow, place, text)
      if ('error' in pasted) {
        refused = pasted.error
        return undefined
      }
      words = pasted.count === 1 ? '1 step' : `${pasted.count} steps`
      return {
        edits: pasted.edits,
        label: `Paste ${words}`,
        origin: 'command',
        select: insertedPaths(flow, place, pasted.count),
      }
    },
    ({ selection: [first] }) => {
      if (first !== undefined) ports.view.reveal(first, { focus: true })
      ports.announce(`Pasted ${words}`)
    },
  )
  if (refused !== undefined) refuse(refused)
}

/** Cheap, since the text may be long: does it have sections of its own? */
function isDocument(text: string): boolean {
  return /^["']?sections["']?\s*:/m.test(text) || /^\s*\{[\s\S]*"sections"\s*:/.test(text)
}

function isEmpty(flow: Flow): boolean {
  return flow.sections.every((section) => section.form === 'empty')
}
