import { createStore } from 'zustand/vanilla'
import { readSetting, writeSetting } from '../../ui/settings.ts'
import { type Sorting, sortings } from './logic/sortFlows.ts'

/** The list of all flows as it was left: who comes back finds it so. */
type HomeState = {
  /** What is searched for. */
  query: string
  /** Remembered on this device. */
  sorting: Sorting
  /** The flow whose tile has the keyboard, or had it last. */
  active: string | undefined
  /** Its place: once it is gone, the tile that stands there is the one that Tab goes to. */
  activeAt: number
  /** CSS pixels. */
  scrolled: number
}

export const home = createStore<HomeState>(() => ({
  query: '',
  sorting: readSetting('sorting', sortings) ?? 'changed',
  active: undefined,
  activeAt: 0,
  scrolled: 0,
}))

home.subscribe(({ sorting }, before) => {
  if (sorting !== before.sorting) writeSetting('sorting', sorting)
})
