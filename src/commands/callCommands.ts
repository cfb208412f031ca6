import { calling } from '../document/calling.ts'
import type { WirelineDocument } from '../document/types.ts'
import { hasSelection } from './selected.ts'
import type { Command } from './types.ts'

/** Playing a call through the flow. */
export const callCommands = [
  {
    id: 'call.try',
    title: 'Try it',
    synonyms: 'play run simulate test call debug start phone',
    group: 'Go',
    icon: 'play',
    shortcuts: ['Mod+Enter'],
    where: 'beside-code',
    run: ({ ports }) => ports.panes.focus('call'),
  },
  {
    id: 'call.start-here',
    title: 'Try it from here',
    synonyms: 'play run simulate start at this step',
    group: 'Edit',
    icon: 'play',
    where: 'flow',
    enabled: ({ document }) =>
      hasSelection(document.store.getState()) && selected(document).length === 1,
    run: ({ document, ports }) => {
      calling(document).setState({ startAt: selected(document)[0] })
      ports.panes.focus('call')
    },
  },
  {
    id: 'call.breakpoint',
    title: 'Set or remove a breakpoint',
    synonyms: 'stop pause debug halt',
    group: 'Edit',
    icon: 'circle-dot',
    shortcuts: ['F9'],
    where: 'flow',
    enabled: ({ document }) => hasSelection(document.store.getState()),
    run: ({ document, ports }) => {
      const isSet = toggleBreakpoints(document)
      ports.announce(isSet ? 'Breakpoint set' : 'Breakpoint removed')
    },
  },
] as const satisfies readonly Command[]

const selected = (document: WirelineDocument) => document.store.getState().selection

/** Sets breakpoints at all selected steps, or removes them where all have one; whether they are set now. */
function toggleBreakpoints(document: WirelineDocument): boolean {
  const store = calling(document)
  const breakpoints = new Set(store.getState().breakpoints)
  const ids = selected(document)
  const isSet = !ids.every((id) => breakpoints.has(id))
  for (const id of ids) {
    if (isSet) breakpoints.add(id)
    else breakpoints.delete(id)
  }
  store.setState({ breakpoints })
  return isSet
}
