import type { DocumentState, Intent } from '../document/types.ts'
import { whenRead } from '../document/whenRead.ts'
import type { Flow } from '../swml/index.ts'
import type { CommandContext } from './types.ts'
import { untilChanged } from './words.ts'

/**
 * Makes an edit and says what became of it, once the flow shows it; says why not where the text can't be read, or
 * where the language knows no edit that would do it. Says nothing where `make` gives nothing, or nothing changes.
 */
export function applyIntent(
  { document, ports }: CommandContext,
  make: (flow: Flow) => Intent | undefined,
  say: (state: DocumentState) => void,
): void {
  const { store } = document
  const refuse = (text: string) =>
    ports.notify({ tone: 'error', text, over: untilChanged(document) })
  let before = -1
  let isImpossible = false
  const tell = (outcome: 'done' | 'refused' | 'failed') => {
    if (outcome === 'refused') refuse(unreadable)
    else if (outcome === 'failed') refuse(broken)
    else if (isImpossible) refuse(impossible)
    else if (store.getState().revision !== before) whenRead(document, () => say(store.getState()))
  }
  const outcome = document.edit((flow) => {
    before = store.getState().revision
    const intent = make(flow)
    isImpossible = intent !== undefined && intent.edits.length === 0
    return intent
  }, tell)
  if (outcome !== 'waiting') tell(outcome)
}

const unreadable =
  'Nothing was changed: the code can’t be read right now. Repair it first, or undo.'
const broken = 'Nothing was changed: something in Wireline broke. Your flow’s text is safe.'
const impossible =
  'Nothing was changed: the steps are there already, or the code repeats parts of them (with “&” and “*”), which can only be changed in the code.'
