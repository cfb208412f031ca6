import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Flow } from '../swml/index.ts'
import type { Lives } from './lives.ts'
import type { Reader } from './reader.ts'
import { createLater } from './schedule.ts'
import type { DocumentState } from './types.ts'

/** `all`: not only streams are wanted. */
export type LivesState = { lives: Lives | undefined; all: boolean }

type Options = { reader: Reader; longText: number; pause: number }

/**
 * Works out what runs in the background when nothing else goes on: for long texts in the worker. Until then, and while
 * the text can't be read, the last answer stays; ids of steps that are gone mean nothing in it.
 */
export function createLivesKeeper(
  document: StoreApi<DocumentState>,
  { reader, longText, pause }: Options,
): { store: StoreApi<LivesState>; dispose: () => void } {
  const store = createStore<LivesState>(() => ({ lives: undefined, all: false }))
  let done: { flow: Flow; all: boolean } | undefined
  const work = async () => {
    const { flow, text, stale, reading } = document.getState()
    const { all } = store.getState()
    if (stale || reading || (flow === done?.flow && all === done.all)) return
    const room = await import('./lives.ts')
    const answer =
      text.length < longText ? undefined : await reader.lives?.(text, all).catch(() => undefined)
    if (document.getState().flow !== flow || store.getState().all !== all) return
    done = { flow, all }
    const fresh = answer ? room.renumberLives(answer, flow) : room.livesIn(flow, all)
    const before = store.getState().lives
    const same = before && room.sameLives(before.kinds, fresh.kinds)
    // The words may have changed though the lives are the same: what is drawn from them is kept all the same.
    store.setState({ lives: room.livesOf(flow, same ? { ...fresh, kinds: before.kinds } : fresh) })
  }
  const later = createLater(() => work().catch(() => undefined), pause)
  const stop = document.subscribe((state, before) => {
    if (state.flow !== before.flow || state.stale !== before.stale) later.ask()
  })
  const stopAll = store.subscribe((state, before) => {
    if (state.all !== before.all) later.ask()
  })
  later.ask()
  return {
    store,
    dispose() {
      stop()
      stopAll()
      later.cancel()
    },
  }
}
