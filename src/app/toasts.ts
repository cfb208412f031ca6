import type { Ports } from '../commands/types.ts'

/** What is to be shown; the toasts' own parts are loaded with the first one. */
export type Message = Parameters<Ports['notify']>[0]

type Show = (message: Message) => void

let leave = () => {}

let show: Show | undefined
const waiting: Message[] = []
let ask: (() => void) | undefined

/** Shows a message for at least 8 s; safe to call before the toasts are loaded. */
export function notify(message: Message): void {
  if (show === undefined) {
    waiting.push(message)
    ask?.()
  } else show(message)
}

/** Takes away what offers something for the flow that is left. */
export function leaveMessages(): void {
  leave()
}

/** Called by the toasts once they can show. Returns how to stop. */
export function connectToasts(next: Show, onLeave = () => {}): () => void {
  show = next
  leave = onLeave
  for (const message of waiting.splice(0)) if (!message.over?.aborted) next(message)
  return () => {
    show = undefined
  }
}

/** Called by the shell: `load` runs when the first message arrives. */
export function whenFirstToast(load: () => void): void {
  ask = load
  if (waiting.length > 0) load()
}
