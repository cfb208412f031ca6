import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { readSetting, writeSetting } from '../ui/settings.ts'

const name = 'hideSecrets'

/** Whether secrets are covered in the code, for who shares the screen: remembered, so that no reload shows them. */
export const hidesSecrets = createStore<boolean>(
  () => readSetting(name, ['true', 'false']) === 'true',
)

/** Covers them, or shows them, and remembers it. */
export function setHidesSecrets(hides: boolean): void {
  hidesSecrets.setState(hides, true)
  writeSetting(name, String(hides))
}

/** As `hidesSecrets`, for what is drawn. */
export function useHideSecrets(): [hides: boolean, setHides: (hides: boolean) => void] {
  return [useStore(hidesSecrets), setHidesSecrets]
}
