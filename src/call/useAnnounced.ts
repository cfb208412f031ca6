import { useEffect } from 'react'
import type { Ports } from '../commands/types.ts'
import { waitingWords } from './answering.ts'
import type { DocumentCall } from './callOf.ts'
import type { CallState } from './callState.ts'
import { changedWords } from './changedWords.ts'
import { conversationOf, type Line } from './conversation.ts'
import { freshFrom } from './freshFrom.ts'
import { stepOf } from './stepOf.ts'

/** Says what is heard and what is asked, each time the call waits or is over. */
export function useAnnounced(call: DocumentCall, ports: Ports): void {
  useEffect(() => {
    let said: Pick<CallState, 'events' | 'text'> = { events: [], text: undefined }
    const say = (state: CallState, before: CallState) => {
      const { events, isBusy, changed } = state
      if (isBusy || state.played === undefined) return
      const words = conversationOf(events.slice(freshFrom(state, said))).map(spoken)
      const isAsBefore = said.text !== undefined && said.text !== state.text && !changed
      said = state
      // An edit that changes nothing for the call is no news.
      if (isAsBefore && words.length === 0) return
      const { waiting } = state.played
      const step = stepOf(call.flow(), waiting?.step)
      if (changed && changed !== before.changed) words.unshift(changedWords(changed, step, waiting))
      if (waiting) words.push(`${waitingWords(waiting, step)}.`)
      if (words.length > 0) ports.announce(words.join(' '))
    }
    const isSame = (a: CallState, b: CallState) =>
      a.isBusy === b.isBusy && a.played === b.played && a.events === b.events
    return call.store.subscribe((state, before) => {
      if (!isSame(state, before)) say(state, before)
    })
  }, [call, ports])
}

function spoken(line: Line): string {
  const { text } = line
  if (line.kind === 'heard') return line.sound === 'say' ? `Heard: ${text}` : `${text}.`
  if (line.kind === 'error') return `Error: ${text}`
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
