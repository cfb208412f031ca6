import { createStore } from 'zustand/vanilla'
import type { Density } from '../../layout/sizes.ts'

const key = 'wireline.density'

/** How much of what a step does its card shows: one choice for all canvases, remembered on this device. */
export const densityStore = createStore<Density>(remembered)

/** Draws cards so, and remembers it. */
export function setDensity(density: Density): void {
  densityStore.setState(density, true)
  try {
    localStorage.setItem(key, density)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

function remembered(): Density {
  try {
    return localStorage.getItem(key) === 'roomy' ? 'roomy' : 'compact'
  } catch {
    return 'compact'
  }
}
