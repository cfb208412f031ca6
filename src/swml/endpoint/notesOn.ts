import { queryOf } from '../check/queryOf.ts'
import { get, isMap } from '../plain.ts'
import type { Plain } from '../types.ts'
import { textOf } from './settings.ts'

/** What has to be said about all of a step's messages: sentences, the most important first. */
export function notesOn(value: Plain): string[] {
  const notes: string[] = []
  const url = textOf(value, 'url')
  if (!/^(wss:\/\/|[$%]\{)/i.test(url)) {
    notes.push('SignalWire connects to a wss:// address only: set one, or nothing of this is sent.')
  }
  if (queryOf(url) !== undefined) {
    notes.push(
      'SignalWire’s page on cXML streams says that what stands behind the ? of an address isn’t supported; custom parameters are.',
    )
  }
  if (textOf(value, 'status_url') === '') {
    notes.push(
      'No status address is set, so SignalWire doesn’t report when the stream starts and ends.',
    )
  }
  const variables = variablesIn(value)
  if (variables.length > 0) notes.push(`Filled in during the call: ${variables.join(', ')}.`)
  notes.push('Ids, times and the sound are made up.')
  return notes
}

/** The variables that show in the messages, once each. */
function variablesIn(value: Plain): string[] {
  const names = ['url', 'authorization_bearer_token', 'control_id', 'name', 'track', 'codec']
  const texts = [...names, 'status_url', 'status_url_method'].map((name) => textOf(value, name))
  const parameters = get(value, 'custom_parameters')
  if (isMap(parameters))
    texts.push(...Object.keys(parameters).map((key) => textOf(parameters, key)))
  return [...new Set(texts.flatMap((text) => text.match(/[$%]\{[^}]*\}/g) ?? []))]
}
