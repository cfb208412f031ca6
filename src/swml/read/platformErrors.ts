import type { Problem } from '../types.ts'

/** What SignalWire reports for what reading finds, by the problem's code; nothing where it isn't documented. */
const platformErrors: ReadonlyMap<string, string> = new Map([
  ['syntax', 'relay_script_parse_error'],
  ['step-not-a-step', 'relay_script_method_missing_name'],
  ['not-swml', 'relay_script_sections_missing'],
  ['too-deep', 'relay_script_nested_too_deep'],
  ['duplicate-key', 'relay_script_element_duplicated'],
  ['section-not-a-list', 'relay_script_element_wrong_type'],
])

/** The same problem, with what SignalWire would report for it. */
export function withPlatformError(problem: Problem): Problem {
  const platformError = platformErrors.get(problem.code)
  return platformError === undefined ? problem : { ...problem, platformError }
}
