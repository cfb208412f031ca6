import type { DocumentState, Intent } from '../document/types.ts'
import type { Flow } from '../swml/index.ts'
import type { CommandContext } from './types.ts'

/** Makes an edit and says what became of it, once the flow shows it; says why not where the text can't be read. */
export function editAndSay(
  { document, ports }: CommandContext,
  make: (flow: Flow) => Intent | undefined,
  say: (state: DocumentState) => void,
): void {
  const { revision } = document.store.getState()
  const outcome = document.edit(make)
  if (outcome === 'refused') {
    ports.notify({
      tone: 'error',
      text: 'Nothing was changed: the code can’t be read right now. Repair it first, or undo.',
    })
    return
  }
  const tell = () => {
    const state = document.store.getState()
    if (state.revision !== revision) say(state)
  }
  if (document.store.getState().reading) void document.settled().then(tell)
  else tell()
}
