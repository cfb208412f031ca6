import { shorten } from '../../text/shorten.ts'
import type { GivenAnswer, PlayedCall } from '../types.ts'

/** So many answers a name tells. */
const most = 3

/** What a call is called: what was answered that isn’t the likeliest. `taken`: names that there are; the new one is added. */
export function nameOf({ answers, run }: PlayedCall, taken: Set<string>): string {
  const said = answers.flatMap((given) => wordsOf(given) ?? [])
  const more = said.length > most ? ' …' : ''
  const told = said.length > 0 ? said.slice(0, most).join(', ') + more : 'all goes well'
  const name = told.charAt(0).toUpperCase() + told.slice(1)
  let free = run.ended === 'error' ? `${name}, and it fails` : name
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`
  taken.add(free)
  return free
}

/** An answer in words; undefined for the likeliest. */
function wordsOf({ waiting, answer }: GivenAnswer): string | undefined {
  if (answer.kind === 'hangup') return 'the caller hangs up'
  if (answer.kind === 'document' && 'missing' in answer) return 'nothing is at the address'
  if (answer.kind !== 'outcome' || waiting.kind !== 'outcome') return undefined
  const { keys, words, code, body } = answer.given ?? {}
  if (typeof keys === 'string') return `presses ${keys}`
  if (typeof words === 'string') return `says “${words}”`
  const at = waiting.outcomes.findIndex(({ name }) => name === answer.name)
  const title = lower(waiting.outcomes[at]?.title ?? answer.name)
  if (code !== undefined && code !== 200) return `${title} ${String(code)}`
  if (body !== undefined && Object.keys(Object(body)).length > 0)
    return `${title} ${shorten(JSON.stringify(body), 40)}`
  return at > 0 ? title : undefined
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
