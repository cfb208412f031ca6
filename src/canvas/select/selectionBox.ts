import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Rect } from '../view/viewMath.ts'

/** The frame being drawn with the pointer, in flow pixels; undefined while none is. */
export type BoxStore = StoreApi<{ rect: Rect | undefined }>

/** The box that is being drawn to select with; none at first. */
export function createBoxStore(): BoxStore {
  return createStore<{ rect: Rect | undefined }>(() => ({ rect: undefined }))
}
