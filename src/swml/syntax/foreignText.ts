import { get } from '../plain.ts'
import type { Plain } from '../types.ts'

/**
 * Says that a text was written for another platform, with that platform's name for it; undefined for all others.
 *
 * @param value what the text reads as, where it could be read
 */
export function foreignText(text: string, value: Plain | undefined): string | undefined {
  const name = nameOf(text, value)
  return name && `This is ${name}, not SWML. Write the call as steps, or start from a template.`
}

function nameOf(text: string, value: Plain | undefined): string | undefined {
  if (/^\uFEFF?\s*<[?!a-z]/i.test(text))
    return /<Response\b/.test(text) ? 'TwiML (cXML, TeXML)' : 'XML'
  const first = Array.isArray(value) ? value[0] : value
  return marks.find(([key]) => typeof get(first, key) === 'string')?.[1]
}

/** By a property that holds a text there, and in no step of SWML. */
const marks = [
  ['action', 'an NCCO (Vonage)'],
  ['verb', 'an application for jambonz'],
  ['stream_url', 'a command for Telnyx'],
  ['initial_state', 'a Twilio Studio flow'],
] as const
