import type { CallOptions } from '../simulation/types.ts'
import { isMap, type PlainMap, readValue } from '../swml/index.ts'

/** What a call begins with, as it is typed: the last four in YAML or JSON, one name a line. */
export type Beginning = {
  from: string
  to: string
  type: string
  direction: string
  call: string
  vars: string
  params: string
  envs: string
}

/** The kinds of calls, and the directions, that there are. */
export const callTypes = ['phone', 'sip', 'webrtc'] as const
export const directions = ['inbound', 'outbound'] as const

/** A call as it is played unless somebody wants another one. */
export const usualBeginning: Beginning = {
  from: '+15551234567',
  to: '+15557654321',
  type: 'phone',
  direction: 'inbound',
  call: '',
  vars: '',
  params: '',
  envs: '',
}

/** What is wrong with what was typed, by where it was. */
export type BeginningProblems = Partial<Record<keyof Beginning, string>>

/** What a call begins with, or why that can't be read. */
export function readBeginning(
  typed: Beginning,
): { options: CallOptions } | { problems: BeginningProblems } {
  const { from, to, type, direction } = typed
  const problems: BeginningProblems = {}
  const mapOf = (field: 'call' | 'vars' | 'params' | 'envs'): PlainMap => {
    const read = readMap(typed[field])
    if ('map' in read) return read.map
    problems[field] = read.problem
    return {}
  }
  const call = { from: from.trim(), to: to.trim(), type, direction, ...mapOf('call') }
  const options = { call, vars: mapOf('vars'), params: mapOf('params'), envs: mapOf('envs') }
  return Object.keys(problems).length > 0 ? { problems } : { options }
}

function readMap(text: string): { map: PlainMap } | { problem: string } {
  if (text.trim() === '') return { map: {} }
  const read = readValue(text)
  if ('message' in read) return { problem: `Line ${read.line}: ${read.message}` }
  return isMap(read.value)
    ? { map: read.value }
    : { problem: 'These are no names with values. Write one a line, such as “name: Ann”.' }
}

/** Whether a call begins otherwise than usual. */
export function isUsual(beginning: Beginning): boolean {
  return Object.entries(usualBeginning).every(([field, value]) => {
    // Safe: it is a key of the usual one.
    return beginning[field as keyof Beginning].trim() === value
  })
}
