import type { Flow, Problem } from '../types.ts'
import { placeFindings } from './placeFindings.ts'
import { flowRules } from './reports.ts'

/**
 * The problems that no step has alone: the document's own keys, references between steps, what runs when. Takes time
 * in proportion to the flow. Nothing for a text that cannot be read.
 */
export function checkAcross(flow: Flow): Problem[] {
  if (!flow.readable) return []
  return placeFindings(
    flow,
    flowRules.flatMap((rule) => rule.check(flow)),
  )
}
