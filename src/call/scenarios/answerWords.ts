import type { Scenario } from '../../scenarios/types.ts'
import { isSecretName, MASK, maskText, type Plain } from '../../swml/index.ts'

type ScenarioAnswer = NonNullable<Scenario['answers']>[number]

/** What is answered, and where, in one line. */
export function answerWords(answer: ScenarioAnswer): string {
  const place = 'at' in answer ? answer.at : `before ${answer.before}`
  return maskText(`${place}: ${doneWords(answer)}`)
}

function doneWords(answer: ScenarioAnswer): string {
  if ('outcome' in answer) {
    const given = Object.entries(answer.given ?? {}).map(
      ([name, value]) => `${name} ${isSecretName(name) ? MASK : valueWords(value)}`,
    )
    return [answer.outcome, ...given].join(', ')
  }
  if ('document' in answer) return 'a document is there'
  if ('missing' in answer) return 'nothing is there'
  if ('error' in answer) return `${answer.error}, and it ${answer.goes_on ? 'goes on' : 'stops'}`
  return 'hangup' in answer ? 'the caller hangs up' : 'played up to here'
}

function valueWords(value: Plain): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
