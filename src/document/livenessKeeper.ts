import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Flow } from '../swml/index.ts'
import { isCurrent, isStale } from './analysis.ts'
import { createDebounced } from './debounce.ts'
import type { OnFault } from './fault.ts'
import type { Liveness } from './liveness.ts'
import type { Reader } from './reader.ts'
import type { DocumentState } from './types.ts'

/**
 * `all`: not only streams are wanted. `failed`: it couldn't be worked out, and `liveness` is an older answer, or none.
 */
export type LivenessState = { liveness: Liveness | undefined; all: boolean; failed: boolean }

type Options = { reader: Reader; longText: number; pause: number; onFault: OnFault }

/**
 * Works out what runs in the background when nothing else goes on: for long texts in the worker. Until then, and while
 * the text can't be read, the last answer stays; ids of steps that are gone mean nothing in it.
 */
export function createLivenessKeeper(
  document: StoreApi<DocumentState>,
  { reader, longText, pause, onFault }: Options,
): { store: StoreApi<LivenessState>; retry: () => void; dispose: () => void } {
  const store = createStore<LivenessState>(() => ({
    liveness: undefined,
    all: false,
    failed: false,
  }))
  let done: { flow: Flow; all: boolean } | undefined
  const work = async () => {
    const { flow, text, analysis } = document.getState()
    const { all } = store.getState()
    if (!isCurrent({ analysis }) || (flow === done?.flow && all === done.all)) return
    const room = await import('./liveness.ts')
    const answer = text.length < longText ? undefined : await reader.liveness?.(text, all)
    if (document.getState().flow !== flow || store.getState().all !== all) return
    done = { flow, all }
    const fresh = answer ? room.renumberLiveness(answer, flow) : room.livenessIn(flow, all)
    const before = store.getState().liveness
    const same = before && room.sameLiveness(before.kinds, fresh.kinds)
    // The words may have changed though the lives are the same: what is drawn from them is kept all the same.
    const liveness = room.livenessOf(flow, same ? { ...fresh, kinds: before.kinds } : fresh)
    store.setState({ liveness, failed: false })
  }
  const later = createDebounced(async () => {
    const { flow } = document.getState()
    await work().catch((error: unknown) => {
      onFault('rails', error)
      // For a flow that is no longer there, it is being worked out anew.
      if (document.getState().flow === flow) store.setState({ failed: true })
    })
  }, pause)
  const stop = document.subscribe((state, before) => {
    if (state.flow !== before.flow || isStale(state) !== isStale(before)) later.schedule()
  })
  const stopAll = store.subscribe((state, before) => {
    if (state.all !== before.all) later.schedule()
  })
  later.schedule()
  return {
    store,
    retry() {
      if (store.getState().failed) later.schedule()
    },
    dispose() {
      stop()
      stopAll()
      later.cancel()
    },
  }
}
