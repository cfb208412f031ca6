import { loadPart } from '../../ui/loadPart.ts'

type KeyActs = typeof import('./keyActs.ts')
let keyActs: KeyActs | undefined

/** Loads what the arrows, F2 and a double click need, which is there long before anybody uses one. */
export async function loadKeyActs(): Promise<KeyActs> {
  keyActs ??= await import('./keyActs.ts')
  return keyActs
}

/** At once as soon as it is there: the next key is for the place that this one leads to. */
export function withKeyActs(use: (acts: KeyActs) => void): void {
  if (keyActs) use(keyActs)
  else loadPart(loadKeyActs, use)
}
