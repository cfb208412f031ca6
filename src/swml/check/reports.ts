import type { FlowRule, Report, SourceRule, StepRule } from './rule.ts'
import { addresses } from './rules/addresses.ts'
import { agentTransfers } from './rules/agentTransfers.ts'
import { allowedMethods } from './rules/allowedMethods.ts'
import { bearerTwice } from './rules/bearerTwice.ts'
import { busyAfterAnswer } from './rules/busyAfterAnswer.ts'
import { callNames } from './rules/callNames.ts'
import { choices } from './rules/choices.ts'
import { codec } from './rules/codec.ts'
import { conditions } from './rules/conditions.ts'
import { destinations } from './rules/destinations.ts'
import { documentKeys } from './rules/documentKeys.ts'
import { emptyId } from './rules/emptyId.ts'
import { expressions } from './rules/expressions.ts'
import { incomplete } from './rules/incomplete.ts'
import { joinedParams } from './rules/joinedParams.ts'
import { labelNames } from './rules/labelNames.ts'
import { lateVariables } from './rules/lateVariables.ts'
import { lookedUpLengths } from './rules/lookedUpLengths.ts'
import { lostDigits } from './rules/lostDigits.ts'
import { mainSection } from './rules/mainSection.ts'
import { nearlyJson } from './rules/nearlyJson.ts'
import { otherPlatform } from './rules/otherPlatform.ts'
import { phoneNumbers } from './rules/phoneNumbers.ts'
import { rounds } from './rules/rounds.ts'
import { schema } from './rules/schema.ts'
import { secrets } from './rules/secrets.ts'
import { sectionNames } from './rules/sectionNames.ts'
import { severalKeys } from './rules/severalKeys.ts'
import { statusMethod } from './rules/statusMethod.ts'
import { strangeCharacters } from './rules/strangeCharacters.ts'
import { streamLives } from './rules/streamLives.ts'
import { streamQuery } from './rules/streamQuery.ts'
import { streamStops } from './rules/streamStops.ts'
import { templateFunctions } from './rules/templateFunctions.ts'
import { transferChain } from './rules/transferChain.ts'
import { twoReadings } from './rules/twoReadings.ts'
import { unheardAnswer } from './rules/unheardAnswer.ts'
import { unknownMethod } from './rules/unknownMethod.ts'
import { unknownProperty } from './rules/unknownProperty.ts'
import { unreachable } from './rules/unreachable.ts'
import { unsetVariables } from './rules/unsetVariables.ts'
import { variables } from './rules/variables.ts'

/** The rules, each in a file of its own: one that is added here is run, and has to be in docs/checks.md. */
export const stepRules: readonly StepRule[] = [
  unknownMethod,
  severalKeys,
  unknownProperty,
  schema,
  addresses,
  bearerTwice,
  emptyId,
  secrets,
  statusMethod,
  codec,
  streamQuery,
  choices,
  conditions,
  variables,
  expressions,
  templateFunctions,
  lookedUpLengths,
  callNames,
  joinedParams,
  phoneNumbers,
  destinations,
  unheardAnswer,
  incomplete,
]

/** Rules that look at the text itself. */
export const sourceRules: readonly SourceRule[] = [lostDigits, twoReadings]
/** Those that look at the text alone, also where it can't be read. */
export const textRules: readonly FlowRule[] = [otherPlatform, strangeCharacters, nearlyJson]

/** Rules that look at the flow as a whole. */
export const flowRules: readonly FlowRule[] = [
  ...textRules,
  documentKeys,
  mainSection,
  sectionNames,
  allowedMethods,
  labelNames,
  unreachable,
  rounds,
  transferChain,
  unsetVariables,
  lateVariables,
  streamLives,
  streamStops,
  busyAfterAnswer,
  agentTransfers,
]

/** Every kind of problem that the rules can report. */
export const reports: readonly Report[] = [...stepRules, ...sourceRules, ...flowRules].flatMap(
  (rule) => rule.reports,
)

const byCode = new Map(reports.map((report) => [report.code, report]))

/** How a rule's problems are called and how severe they are, by their code. */
export function reportOf(code: string): Report | undefined {
  return byCode.get(code)
}
