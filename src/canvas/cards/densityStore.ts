import { createStore } from 'zustand/vanilla'
import type { Density } from '../../layout/sizes.ts'
import { readSetting, writeSetting } from '../../ui/settings.ts'

/** How much of what a step does its card shows: one choice for all canvases, remembered on this device. */
export const densityStore = createStore<Density>(
  () => readSetting('density', ['compact', 'roomy']) ?? 'compact',
)

/** Draws cards so, and remembers it. */
export function setDensity(density: Density): void {
  densityStore.setState(density, true)
  writeSetting('density', density)
}
