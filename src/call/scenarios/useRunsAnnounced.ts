import { useEffect } from 'react'
import type { Ports } from '../../commands/types.ts'
import { rowsOf, spokenResults } from './scenarioRows.ts'
import type { Ran, ScenarioRuns } from './scenarioRuns.ts'

/** Says what came of the scenarios, once, whenever it isn’t what was said last. */
export function useRunsAnnounced({ store }: ScenarioRuns, ports: Ports): void {
  useEffect(() => {
    let said = ''
    const say = (ran: Ran) => {
      const rows = rowsOf(store.getState().file.scenarios, ran.results)
      if (rows.length === 0) return
      const words = spokenResults(rows)
      if (words === said) return
      said = words
      ports.announce(words)
    }
    return store.subscribe(({ ran, running }, before) => {
      if (ran && ran !== before.ran && !running) say(ran)
    })
  }, [store, ports])
}
