import { afterEach, beforeEach, vi } from 'vitest'

/** What this device remembers, empty before each test; what stands there afterwards is in the map. */
export function fakeLocalStorage(): Map<string, string> {
  const stored = new Map<string, string>()
  beforeEach(() => {
    stored.clear()
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, value: string) => stored.set(name, value),
    })
  })
  afterEach(() => vi.unstubAllGlobals())
  return stored
}
