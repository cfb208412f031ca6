import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Flow } from '../swml/index.ts'
import { isCurrent, isStale } from './analysis.ts'
import type { OnFault } from './fault.ts'
import type { Lives } from './lives.ts'
import type { Reader } from './reader.ts'
import { createLater } from './schedule.ts'
import type { DocumentState } from './types.ts'

/** `all`: not only streams are wanted. `failed`: it couldn't be worked out, and `lives` is an older answer, or none. */
export type LivesState = { lives: Lives | undefined; all: boolean; failed: boolean }

type Options = { reader: Reader; longText: number; pause: number; onFault: OnFault }

/**
 * Works out what runs in the background when nothing else goes on: for long texts in the worker. Until then, and while
 * the text can't be read, the last answer stays; ids of steps that are gone mean nothing in it.
 */
export function createLivesKeeper(
  document: StoreApi<DocumentState>,
  { reader, longText, pause, onFault }: Options,
): { store: StoreApi<LivesState>; retry: () => void; dispose: () => void } {
  const store = createStore<LivesState>(() => ({ lives: undefined, all: false, failed: false }))
  let done: { flow: Flow; all: boolean } | undefined
  const work = async () => {
    const { flow, text, analysis } = document.getState()
    const { all } = store.getState()
    if (!isCurrent({ analysis }) || (flow === done?.flow && all === done.all)) return
    const room = await import('./lives.ts')
    const answer = text.length < longText ? undefined : await reader.lives?.(text, all)
    if (document.getState().flow !== flow || store.getState().all !== all) return
    done = { flow, all }
    const fresh = answer ? room.renumberLives(answer, flow) : room.livesIn(flow, all)
    const before = store.getState().lives
    const same = before && room.sameLives(before.kinds, fresh.kinds)
    // The words may have changed though the lives are the same: what is drawn from them is kept all the same.
    const lives = room.livesOf(flow, same ? { ...fresh, kinds: before.kinds } : fresh)
    store.setState({ lives, failed: false })
  }
  const later = createLater(async () => {
    const { flow } = document.getState()
    await work().catch((error: unknown) => {
      onFault('rails', error)
      // For a flow that is no longer there, it is being worked out anew.
      if (document.getState().flow === flow) store.setState({ failed: true })
    })
  }, pause)
  const stop = document.subscribe((state, before) => {
    if (state.flow !== before.flow || isStale(state) !== isStale(before)) later.ask()
  })
  const stopAll = store.subscribe((state, before) => {
    if (state.all !== before.all) later.ask()
  })
  later.ask()
  return {
    store,
    retry() {
      if (store.getState().failed) later.ask()
    },
    dispose() {
      stop()
      stopAll()
      later.cancel()
    },
  }
}
