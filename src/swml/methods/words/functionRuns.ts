import { get, getIn, isMap } from '../../plain.ts'
import type { Plain } from '../../types.ts'
import type { MayRun } from '../method.ts'
import type { Outcome } from '../runs.ts'
import { asDest } from './dest.ts'
import { short } from './short.ts'

/**
 * The SWML that stands in an agent's functions as an action of theirs (`SWML`), which the agent may run on the call.
 */
export function functionRuns(value: Plain | undefined): MayRun[] {
  const found: MayRun[] = []
  // Nesting is bounded by the reader.
  const look = (at: Plain | undefined) => {
    if (Array.isArray(at)) at.forEach(look)
    else if (isMap(at)) {
      const dest = asDest(get(at, 'SWML'))
      if (dest) found.push({ dest, forGood: String(get(at, 'transfer')) === 'true' })
      for (const key of Object.keys(at)) if (key !== 'SWML') look(get(at, key))
    }
  }
  look(get(value, 'SWAIG'))
  return found
}

/** An agent’s ways of running such SWML, by function; it talks on behind what comes back. */
export function functionOutcomes(value: Plain | undefined): Outcome[] {
  const functions = getIn(value, ['SWAIG', 'functions'])
  return (Array.isArray(functions) ? functions : []).flatMap((one, index) => {
    const called = short(get(one, 'function'), 40) || String(index + 1)
    return functionRuns({ SWAIG: one }).map((run, nth) => ({
      name: `runs-${index + 1}-${nth + 1}`,
      title: `The agent uses ‘${called}’`,
      takes: () => 10_000,
      runs: { ...run, params: {} },
    }))
  })
}
