import { createDebounced } from '../document/debounce.ts'
import { scenarioText } from '../document/scenarioText.ts'
import type { WirelineDocument } from '../document/types.ts'

/** Milliseconds of rest, after which scenarios are run for the first time. */
const rest = 1_000

/** A flow that has scenarios has them run after each edit, wherever one looks; returns how to wait for them no longer. */
export function followScenarios(document: WirelineDocument): () => void {
  let isHere = true
  const begin = createDebounced(async () => {
    const { scenarioRuns } = await import('../call/scenarios/scenarioRuns.ts')
    if (isHere) scenarioRuns(document).follow()
  }, rest)
  const store = scenarioText(document)
  const look = () => {
    if (store.getState().text !== '') begin.schedule()
  }
  look()
  const stop = store.subscribe(look)
  return () => {
    isHere = false
    begin.cancel()
    stop()
  }
}
