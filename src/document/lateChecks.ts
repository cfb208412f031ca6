import type { DocumentLanguage } from './language.ts'

type Checks = Pick<
  DocumentLanguage,
  'updateFlow' | 'checkStep' | 'checkWholeFlow' | 'whenChecksCome' | 'loadChecks'
>
type Loaded = typeof import('./checks.ts')

let checks: Loaded | undefined
let loading: Promise<void> | undefined
const waiting = new Set<(error?: unknown) => void>()

/**
 * What finds nothing until `loadChecks` is done: the canvas is drawn first, its problems follow at once, and until then
 * the whole text is read after an edit.
 */
export const lateChecks: Checks = {
  updateFlow: (flow, edits, text) => checks?.updateFlow(flow, edits, text),
  checkStep: (flow, step) => checks?.checkStep(flow, step) ?? [],
  checkWholeFlow: (flow) => checks?.checkWholeFlow(flow) ?? [],
  whenChecksCome: (run) => {
    if (checks !== undefined) return undefined
    waiting.add(run)
    return () => waiting.delete(run)
  },
  loadChecks,
}

/**
 * Loads the checks, once; every open document is then checked as a whole. Never rejects: where they don't come, the
 * documents are told, and the next call tries again.
 */
export function loadChecks(load = loadThem): Promise<void> {
  loading ??= load().then(
    (loaded) => {
      checks = loaded
      for (const run of [...waiting]) run()
      waiting.clear()
    },
    (error: unknown) => {
      loading = undefined
      for (const run of [...waiting]) run(error ?? new Error())
    },
  )
  return loading
}

const loadThem = (): Promise<Loaded> => import('./checks.ts')
