import type { DocumentState, Intent } from '../document/types.ts'
import type { Flow } from '../swml/index.ts'
import type { CommandContext } from './types.ts'

/**
 * Makes an edit and says what became of it, once the flow shows it; says why not where the text can't be read, or
 * where the language knows no edit that would do it. Says nothing where `make` gives nothing.
 */
export function editAndSay(
  { document, ports }: CommandContext,
  make: (flow: Flow) => Intent | undefined,
  say: (state: DocumentState) => void,
): void {
  const { revision } = document.store.getState()
  let isImpossible = false
  const outcome = document.edit((flow) => {
    const intent = make(flow)
    isImpossible = intent !== undefined && intent.edits.length === 0
    return intent
  })
  if (outcome === 'refused') {
    ports.notify({
      tone: 'error',
      text: 'Nothing was changed: the code can’t be read right now. Repair it first, or undo.',
    })
    return
  }
  const tell = () => {
    const state = document.store.getState()
    if (isImpossible) ports.notify({ tone: 'error', text: impossible })
    else if (state.revision !== revision) say(state)
  }
  if (document.store.getState().reading) void document.settled().then(tell)
  else tell()
}

const impossible =
  'Nothing was changed: the steps are there already, or the code repeats parts of them (with “&” and “*”), which can only be changed in the code.'
