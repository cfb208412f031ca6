import type { Scenario } from '../../scenarios/types.ts'
import { maskText } from '../../swml/index.ts'
import { shorten } from '../../text/shorten.ts'
import { valueWords } from '../variables.ts'

type ScenarioAnswer = NonNullable<Scenario['answers']>[number]

/** What is answered, and where, in one line. */
export function answerWords(answer: ScenarioAnswer): string {
  const place = 'at' in answer ? answer.at : `before ${answer.before}`
  return maskText(`${place}: ${doneWords(answer)}`)
}

function doneWords(answer: ScenarioAnswer): string {
  if ('outcome' in answer) {
    const given = Object.entries(answer.given ?? {}).map(
      // Masked before it is cut: half a secret doesn’t show that it is one.
      ([name, value]) => `${name} ${shorten(valueWords(name, value), 80)}`,
    )
    return [answer.outcome, ...given].join(', ')
  }
  if ('document' in answer) return 'a document is there'
  if ('missing' in answer) return 'nothing is there'
  if ('error' in answer) return `${answer.error}, and it ${answer.goes_on ? 'goes on' : 'stops'}`
  return 'hangup' in answer ? 'the caller hangs up' : 'played up to here'
}
