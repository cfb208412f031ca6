import type { StoreApi } from 'zustand/vanilla'
import type { OnFault } from './fault.ts'
import type { DocumentState } from './types.ts'

/** A store in which one who follows it and breaks takes neither the others along nor the change itself. */
export function guardedStore(
  store: StoreApi<DocumentState>,
  onFault: OnFault,
): StoreApi<DocumentState> {
  return {
    ...store,
    subscribe: (listener) =>
      store.subscribe((state, before) => {
        try {
          listener(state, before)
        } catch (error) {
          onFault('following', error)
        }
      }),
  }
}
