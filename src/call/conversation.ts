import type { CallEvent, LiveThing, StepPlace } from '../simulation/types.ts'
import {
  isDocument,
  maskText,
  methods,
  type PlainMap,
  readSound,
  resourceWords,
  ringSeconds,
  type SoundKind,
  titleOf,
} from '../swml/index.ts'
import { counted } from '../text/counted.ts'
import { upperFirst } from '../text/upperFirst.ts'
import { valueWords } from './variables.ts'

/** One line of the conversation that a call is. */
export type Line = {
  key: number
  /** Milliseconds since the call began. */
  at: number
  text: string
  /** It concerns a person called, who isn’t connected yet. */
  isOther: boolean
  /** The step it comes from, where it is one of the flow. */
  step: StepPlace | undefined
} & (
  | { kind: 'heard'; sound: SoundKind }
  /** What the caller did. */
  | { kind: 'caller' }
  /** What the other end did: `title` and `icon` are those of the step. */
  | { kind: 'world'; title: string; icon: string }
  /** `hand`: whoever plays has changed a variable. */
  | { kind: 'starts' | 'stops' | 'way' | 'hand' | 'note' | 'end' }
  | { kind: 'error'; code: string }
)

/** What happened in a call as people would tell it; what is only of interest to programs is left out. */
export function conversationOf(events: readonly CallEvent[]): Line[] {
  const methodAt = new Map<string, string>()
  const lines: Line[] = []
  for (const [key, event] of events.entries()) {
    if (event.kind === 'step' && event.step) methodAt.set(placeKey(event.step), event.method)
    const method = event.step && methodAt.get(placeKey(event.step))
    const said = saidOf(event, method ?? '')
    const { at, leg, step } = event
    if (said) lines.push({ key, at, isOther: leg === 'b', step, ...said })
  }
  return lines
}

/** A place as text, for maps. */
export function placeKey({ document, path }: StepPlace): string {
  return JSON.stringify([document, path])
}

type Said = Line extends infer Each
  ? Each extends Line
    ? Omit<Each, 'key' | 'at' | 'isOther' | 'step'>
    : never
  : never

function saidOf(event: CallEvent, method: string): Said | undefined {
  if (event.kind === 'heard')
    return { kind: 'heard', sound: readSound(event.sound).kind, text: soundWords(event.sound) }
  if (event.kind === 'outcome') return outcomeSaid(event, method)
  if (event.kind === 'start') return { kind: 'starts', text: `${thingWords(event.thing)} starts` }
  if (event.kind === 'stop') return { kind: 'stops', text: `${thingWords(event.thing)} stops` }
  if (event.kind === 'jump') return { kind: 'way', text: `Jumps to “${event.to}”` }
  if (event.kind === 'enter') return { kind: 'way', text: `Goes on in ${destWords(event.to)}` }
  if (event.kind === 'return') return { kind: 'way', text: `Back in ${destWords(event.to)}` }
  if ((event.kind === 'set' || event.kind === 'unset') && event.byHand)
    return { kind: 'hand', text: handWords(event) }
  if (isPickedUp(event)) return { kind: 'way', text: 'The call is answered' }
  if (event.kind === 'note') return { kind: 'note', text: event.text }
  if (event.kind === 'error') return { kind: 'error', code: event.code, text: event.text }
  return event.kind === 'end' ? { kind: 'end', text: event.text } : undefined
}

function handWords(event: Extract<CallEvent, { kind: 'set' | 'unset' }>): string {
  const name = `${event.scope}.${event.name}`
  if (event.kind === 'unset') return `You remove ${name}`
  const value = valueWords(event.name, event.value)
  return value === '' ? `You set ${name} to an empty text` : `You set ${name} to ${value}`
}

function isPickedUp(event: CallEvent): boolean {
  if (event.kind !== 'set' || event.scope !== 'call') return false
  return event.name === 'call_state' && event.value === 'answered'
}

function outcomeSaid(event: Extract<CallEvent, { kind: 'outcome' }>, method: string): Said {
  const done = callerWords(event.given)
  if (done !== undefined) return { kind: 'caller', text: done }
  // Who is asked something is the caller, whatever comes of it.
  if (methods.get(method)?.asks) return { kind: 'caller', text: event.title }
  const icon = methods.get(method)?.icon ?? 'square-dashed'
  return { kind: 'world', title: titleOf(method), icon, text: event.title }
}

function callerWords({ keys, words }: PlainMap): string | undefined {
  if (typeof keys === 'string' && keys !== '') return `Presses ${[...keys].join(' ')}`
  return typeof words === 'string' && words !== '' ? `Says “${words}”` : undefined
}

/** What is heard, in words: those that are said, or what sounds. */
export function soundWords(sound: string): string {
  const read = readSound(sound)
  const { kind } = read
  const rest = read.rest.trim()
  if (kind === 'say') return rest === '' ? 'Says nothing' : rest
  if (kind === 'file') return `Plays ${maskText(rest)}`
  if (kind === 'silence') return `Silence for ${secondsWords(rest)}`
  if (kind !== 'ring') return maskText(rest)
  const seconds = ringSeconds(read)
  return `Ring tone (${rest})${seconds === '' ? '' : ` for ${secondsWords(seconds)}`}`
}

function secondsWords(seconds: string): string {
  const number = Number(seconds)
  return Number.isFinite(number) ? counted(number, 'second') : seconds
}

function thingWords({ resource, id, isNamed }: LiveThing): string {
  const name = isNamed ? ` “${maskText(id)}”` : ''
  return `${upperFirst(resourceWords[resource])}${name}`
}

function destWords(dest: string): string {
  if (isDocument(dest)) return 'a document of its own'
  return dest === '' ? 'the flow' : `“${maskText(dest)}”`
}

/** A time of the call: `0:07`. */
export function timeWords(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
