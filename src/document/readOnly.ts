import type { DocumentState, WirelineDocument } from './types.ts'

/**
 * The flow isn't the text's own: the text can't be read, or not yet. What is changed by place (on the canvas, in the
 * outline, by a command) would land somewhere else. The form and the code may still be typed into while it is read.
 */
export function isReadOnly({ stale, reading }: Pick<DocumentState, 'stale' | 'reading'>): boolean {
  return stale || reading
}

/** Runs `work` once the flow is the text's own or the text turned out to be unreadable: at once where it is already. */
export function whenRead({ store }: Pick<WirelineDocument, 'store'>, work: () => void): void {
  if (!store.getState().reading) {
    work()
    return
  }
  const stop = store.subscribe((state) => {
    if (state.reading) return
    stop()
    // After the edits that wait in the document, which may have it read again.
    queueMicrotask(() => whenRead({ store }, work))
  })
}
