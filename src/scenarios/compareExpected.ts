import type { Played } from '../simulation/index.ts'
import { get, maskText, type Plain, readSound, samePlain } from '../swml/index.ts'
import { shorten } from '../text/shorten.ts'
import { compareStays } from './compareStays.ts'
import { compareWays } from './compareWays.ts'
import { type Call, differenceAt } from './difference.ts'
import type { CallDocuments } from './documents.ts'
import { type Sound, soundsOf } from './history.ts'
import { readPlace } from './place.ts'
import type { Expected, Heard } from './schema.ts'
import type { Difference } from './types.ts'

/** What differs between what is expected and what happened: of each kind the first. */
export function compareExpected(expected: Expected | undefined, call: Call): Difference[] {
  if (!expected) return []
  const { way, heard, variables, background } = expected
  return [
    ...(way ? compareWays(way, call) : []),
    ...(heard ? compareHeard(heard, call) : []),
    ...(background ? compareStays(background, call) : []),
    ...(variables ? compareVariables(variables, call) : []),
    ...compareEnd(expected, call),
  ]
}

const isAnything = (one: Heard) => one === '…' || one === '...'

function compareHeard(
  expected: readonly Heard[],
  { events, documents }: Pick<Call, 'events' | 'documents'>,
): Difference[] {
  const sounds = soundsOf(events)
  let at = 0
  let isOpen = false
  for (const one of expected) {
    if (isAnything(one)) {
      isOpen = true
      continue
    }
    const found = isOpen ? sounds.findIndex((each, index) => index >= at && isSound(each, one)) : at
    const sound = sounds[found]
    if (!sound || !isSound(sound, one))
      return [unheard(one, isOpen ? undefined : sounds[at], { events, documents })]
    at = found + 1
    isOpen = false
  }
  const more = isOpen ? undefined : sounds[at]
  if (!more) return []
  const text = `${soundWords(more)} was heard, and nothing more was expected.`
  return [differenceAt('heard', text, more.step && documents.ownPath(more.step))]
}

function isSound({ sound, isOther }: Sound, expected: Heard): boolean {
  const text = typeof expected === 'string' ? expected : expected.other
  return isOther === (typeof expected !== 'string') && sound === maskText(text)
}

function unheard(
  expected: Heard,
  sound: Sound | undefined,
  { events, documents }: Pick<Call, 'events' | 'documents'>,
): Difference {
  // Where nothing more was heard the call came this far.
  const step = sound?.step ?? events.findLast((event) => event.step)?.step
  const wanted =
    typeof expected === 'string'
      ? soundWords({ sound: maskText(expected), isOther: false })
      : soundWords({ sound: maskText(expected.other), isOther: true })
  const text = sound
    ? `${soundWords(sound)} was heard where ${wanted} was expected.`
    : `${wanted} was expected, and wasn’t heard.`
  return differenceAt('heard', text, step && documents.ownPath(step))
}

/** What is said without its prefix; of anything else the prefix tells what sounds. */
function soundWords({ sound, isOther }: Pick<Sound, 'sound' | 'isOther'>): string {
  const { kind, rest } = readSound(sound)
  const words = kind === 'say' && rest.trim() !== '' ? rest.trim() : sound
  return `“${words}”${isOther ? ' by the person called' : ''}`
}

function compareVariables(
  expected: { readonly [name: string]: Plain },
  { now, events, documents }: Call,
): Difference[] {
  return Object.entries(expected).flatMap(([name, value]): Difference[] => {
    const held = get(now.run.vars, name)
    if (held !== undefined && samePlain(held, value)) return []
    const setter = events.findLast((event) => event.kind === 'set' && event.name === name)?.step
    const is = held === undefined ? 'isn’t set' : `is ${shown(held)}`
    const text = `The variable ${name} ${is} at the end, where ${shown(value)} was expected.`
    return [differenceAt('variable', text, setter && documents.ownPath(setter))]
  })
}

function shown(value: Plain): string {
  return shorten(maskText(typeof value === 'string' ? `“${value}”` : JSON.stringify(value)), 200)
}

const endWords = {
  hangup: 'the flow ends the call',
  end: 'the flow is over after its last step',
  return: 'the script is over at a return',
  caller: 'the caller hangs up',
  transfer: 'the call goes on where it can’t be followed',
  limit: 'the call ends after too many transfers and jumps',
  error: 'the call ends at an error',
} as const

function compareEnd({ ends, waits }: Expected, { now, events, documents }: Call): Difference[] {
  const { ended } = now.run
  const { waiting } = now
  const step = waiting?.step ?? events.findLast((event) => event.step)?.step
  const path = step && documents.ownPath(step)
  const happens = waiting
    ? `it waits at ${documents.nameOf(waiting.step)}`
    : ended
      ? endWords[ended]
      : 'it is over'
  const wants = ends
    ? ended !== ends && endWords[ends]
    : waits !== undefined && !isAt(waits, waiting?.step, documents) && `it waits at ${waits}`
  if (!wants) return []
  return [differenceAt('end', `At the end ${happens}, where it was expected that ${wants}.`, path)]
}

function isAt(
  text: string,
  step: NonNullable<Played['waiting']>['step'] | undefined,
  documents: CallDocuments,
): boolean {
  const place = readPlace(text)
  return place !== undefined && step !== undefined && documents.means(place, step)
}
