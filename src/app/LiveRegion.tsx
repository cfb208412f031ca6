import { useSyncExternalStore } from 'react'

let said = ''
let turn = 0
const listeners = new Set<() => void>()

/** Says a sentence to screen readers, politely. The same sentence twice is said twice. */
export function announce(text: string): void {
  turn += 1
  // A no-break space makes a repeated sentence a new text without changing how it is read.
  said = turn % 2 === 0 ? text : `${text}\u00a0`
  for (const listener of listeners) listener()
}

/** The one polite live region of the page. */
export function LiveRegion() {
  const text = useSyncExternalStore(subscribe, () => said)
  return (
    <div role="status" aria-live="polite" className="visually-hidden" data-live>
      {text}
    </div>
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
