import type { DocumentLanguage } from './language.ts'

type Checks = Pick<DocumentLanguage, 'checkStep' | 'checkAcross' | 'whenChecksCome'>

let checks: typeof import('./checks.ts') | undefined
let loading: Promise<void> | undefined
const waiting = new Set<() => void>()

/** Checks that find nothing until `loadChecks` is done: the canvas is drawn first, its problems follow at once. */
export const lateChecks: Checks = {
  checkStep: (flow, step) => checks?.checkStep(flow, step) ?? [],
  checkAcross: (flow) => checks?.checkAcross(flow) ?? [],
  whenChecksCome: (run) => {
    if (checks !== undefined) return undefined
    waiting.add(run)
    return () => waiting.delete(run)
  },
}

/** Loads the checks, once; every open document is then checked as a whole. */
export function loadChecks(): Promise<void> {
  loading ??= import('./checks.ts').then((loaded) => {
    checks = loaded
    for (const run of waiting) run()
    waiting.clear()
  })
  return loading
}
