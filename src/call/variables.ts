import type { CallEvent, Run, Scope } from '../simulation/types.ts'
import { asText, isSecretName, MASK, maskText, type Plain } from '../swml/index.ts'
import { textOfValue } from './variableText.ts'

/** A variable as it is shown. */
export type VariableRow = {
  name: string
  value: string
  isChanged: boolean
  /** As it is typed; nothing of what isn’t shown. */
  text: string
}

/** In plain words, the one that people look at first in front. */
export const scopes: readonly { scope: Scope; title: string }[] = [
  { scope: 'vars', title: 'Set in the flow' },
  { scope: 'params', title: 'Handed to the section' },
  { scope: 'envs', title: 'Environment' },
  { scope: 'call', title: 'The call' },
]

/** The variables of a call, scope by scope; `fresh`: what has just happened. Scopes without any are left out. */
export function variablesOf(run: Pick<Run, Scope>, fresh: readonly CallEvent[]) {
  const changed = new Set(
    fresh.flatMap((event) => (event.kind === 'set' ? [`${event.scope}.${event.name}`] : [])),
  )
  return scopes.flatMap(({ scope, title }) => {
    const rows: VariableRow[] = Object.entries(run[scope]).map(([name, value]) => ({
      name,
      value: valueWords(name, value),
      text: isOpen(name, value) ? textOfValue(value) : '',
      isChanged: changed.has(`${scope}.${name}`),
    }))
    return rows.length === 0 ? [] : [{ scope, title, rows }]
  })
}

/** A value as it is shown, without secrets. */
export function valueWords(name: string, value: Plain): string {
  if (isSecretName(name)) return MASK
  return maskText(typeof value === 'string' ? value : JSON.stringify(value))
}

/** Nothing of it is secret. */
function isOpen(name: string, value: Plain): boolean {
  const text = asText(value)
  return !isSecretName(name) && maskText(text) === text
}

/** Something that would be sent to a server. */
export type SentRow = { key: number; at: number; title: string; to: string; body: string }

const whats = {
  request: 'Request',
  status: 'Status callback',
  message: 'Message',
  stream: 'Stream message',
} as const

/** All that would be sent, in order. */
export function sentOf(events: readonly CallEvent[]): SentRow[] {
  return events.flatMap((event, key) => {
    if (event.kind !== 'sent') return []
    const { what, method, to, body } = event.sent
    return [
      {
        key,
        at: event.at,
        title: [whats[what], method].filter(Boolean).join(', '),
        to: maskText(to),
        body: body === undefined || body === null ? '' : bodyWords(body),
      },
    ]
  })
}

function bodyWords(body: Plain): string {
  return maskText(typeof body === 'string' ? body : JSON.stringify(body, null, 2))
}
