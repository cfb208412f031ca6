import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Flow } from '../swml/index.ts'
import type { Lives } from './lives.ts'
import type { Reader } from './reader.ts'
import { createLater } from './schedule.ts'
import type { DocumentState } from './types.ts'

export type LivesState = { lives: Lives | undefined }

type Options = { reader: Reader; longText: number; pause: number }

/**
 * Works out what runs in the background when nothing else goes on: for long texts in the worker. Until then, and while
 * the text can't be read, the last answer stays; ids of steps that are gone mean nothing in it.
 */
export function createLivesKeeper(
  document: StoreApi<DocumentState>,
  { reader, longText, pause }: Options,
): { store: StoreApi<LivesState>; dispose: () => void } {
  const store = createStore<LivesState>(() => ({ lives: undefined }))
  let doneFor: Flow | undefined
  const work = async () => {
    const { flow, text, stale, reading } = document.getState()
    if (stale || reading || flow === doneFor) return
    const room = await import('./lives.ts')
    const answer =
      text.length < longText ? undefined : await reader.lives?.(text).catch(() => undefined)
    if (document.getState().flow !== flow) return
    doneFor = flow
    const fresh = answer
      ? room.renumberLifetimes(answer.lifetimes, answer.ids, room.stepIds(flow))
      : room.streamLifetimes(flow)
    const before = store.getState().lives
    const same =
      before &&
      room.sameLives(before.lifetimes, fresh) &&
      room.namesOf(flow, fresh).join('\n') === before.names.join('\n')
    // The words may have changed though the lives are the same: what is drawn from them is kept all the same.
    store.setState({ lives: room.livesOf(flow, same ? before.lifetimes : fresh) })
  }
  const later = createLater(() => void work().catch(() => undefined), pause)
  const stop = document.subscribe((state, before) => {
    if (state.flow !== before.flow || state.stale !== before.stale) later.ask()
  })
  later.ask()
  return {
    store,
    dispose() {
      stop()
      later.cancel()
    },
  }
}
