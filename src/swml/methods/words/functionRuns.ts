import { get, isMap } from '../../plain.ts'
import type { Plain } from '../../types.ts'
import type { MayRun } from '../method.ts'
import { asDest } from './dest.ts'

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
