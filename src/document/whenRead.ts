import { isReading } from './analysis.ts'
import type { WirelineDocument } from './types.ts'

/** Runs `work` once the flow is the text's own or the text turned out to be unreadable: at once where it is already. */
export function whenRead({ store }: Pick<WirelineDocument, 'store'>, work: () => void): void {
  if (!isReading(store.getState())) {
    work()
    return
  }
  const stop = store.subscribe((state) => {
    if (isReading(state)) return
    stop()
    // After the edits that wait in the document, which may have it read again.
    queueMicrotask(() => whenRead({ store }, work))
  })
}
