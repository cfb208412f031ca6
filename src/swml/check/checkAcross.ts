import type { Flow, Problem } from '../types.ts'
import { placeFindings } from './placeFindings.ts'
import { flowRules, textRules } from './reports.ts'
import { otherPlatform } from './rules/otherPlatform.ts'

/**
 * The problems that no step has alone: the document's own keys, references between steps, what runs when. Takes time
 * in proportion to the flow. Of a text that can't be read: what may be the reason, with what reading says of other
 * places; nothing where no reason is found.
 */
export function checkAcross(flow: Flow): Problem[] {
  // Of what was written for another platform there is nothing else to say.
  const foreign = otherPlatform.check(flow)
  if (foreign.length > 0) return placeFindings(flow, foreign)
  const rules = flow.readable ? flowRules : textRules
  const found = placeFindings(
    flow,
    rules.flatMap((rule) => rule.check(flow)),
  )
  return flow.readable || found.length === 0 ? found : [...found, ...unsaid(flow.problems, found)]
}

/** What isn't found at one of these places: those say it better. */
function unsaid(problems: readonly Problem[], found: readonly Problem[]): Problem[] {
  return problems.filter(
    ({ range }) =>
      !found.some((each) => each.range.start <= range.end && range.start <= each.range.end),
  )
}
