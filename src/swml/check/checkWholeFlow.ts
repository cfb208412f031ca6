import type { Flow, Problem } from '../types.ts'
import { attempted, codesOf } from './failedCheck.ts'
import { placeFindings } from './placeFindings.ts'
import { flowRules, textRules } from './reports.ts'
import { otherPlatform } from './rules/otherPlatform.ts'

/**
 * The problems that no step has alone: the document's own keys, references between steps, what runs when. Takes time
 * in proportion to the flow. Of a text that can't be read: what may be the reason, with what reading says of other
 * places; nothing where no reason is found.
 */
export function checkWholeFlow(flow: Flow): Problem[] {
  // Of what was written for another platform there is nothing else to say.
  const foreign = attempted(codesOf(otherPlatform), () => otherPlatform.check(flow))
  if (foreign.some((finding) => finding.fault === undefined)) return placeFindings(flow, foreign)
  const rules = flow.readable ? flowRules : textRules
  const found = placeFindings(flow, [
    ...foreign,
    ...rules.flatMap((rule) => attempted(codesOf(rule), () => rule.check(flow))),
  ])
  return flow.readable || found.length === 0 ? found : [...found, ...unsaid(flow.problems, found)]
}

/**
 * What isn't found at one of these places: those say it better, but for a check that broke, which says nothing of it.
 */
function unsaid(problems: readonly Problem[], found: readonly Problem[]): Problem[] {
  return problems.filter(
    ({ range }) =>
      !found.some(
        (each) =>
          each.fault === undefined &&
          each.range.start <= range.end &&
          range.start <= each.range.end,
      ),
  )
}
