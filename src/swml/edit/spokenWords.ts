import type { Field } from '../methods/field.ts'
import { fieldsOf } from '../methods/fieldsOf.ts'
import { methods } from '../methods/index.ts'
import { readSound, type Sound } from '../methods/readSound.ts'
import { get } from '../plain.ts'
import { stepAt } from '../tree/stepAt.ts'
import type { Flow, Path, Step } from '../types.ts'
import { type Outcome, outcome, unreadable } from './sections/outcome.ts'
import { setField } from './setField.ts'

type Spoken = { path: Path; sound: Sound }

/** The words that a step says, where they are one line of text; undefined for a step that says nothing or more. */
export function spokenWords(step: Step): string | undefined {
  return spokenIn(step)?.sound.rest
}

/** Lets the step at `path` say other words; how it says them stays. */
export function setSpokenWords(flow: Flow, path: Path, words: string): Outcome {
  if (!flow.readable) return { error: unreadable }
  const step = stepAt(flow, path)
  const spoken = step && spokenIn(step)
  if (!spoken) return { error: 'The step doesn’t say these words any more.' }
  if (spoken.sound.rest === words) return { edits: [] }
  return outcome(
    flow,
    setField(flow, spoken.path, withPrefix(words, spoken.sound)),
    {},
    spoken.path,
  )
}

/** Words stay words, whatever they begin with; only who types “say:” as well means that once. */
function withPrefix(words: string, { prefix }: Sound): string {
  return words.startsWith('say:') ? words : prefix + words
}

function spokenIn(step: Step): Spoken | undefined {
  const name = soundOf(step)
  if (name === undefined) return undefined
  const short = typeof step.value === 'string' && methods.get(step.method)?.stringForm === name
  const text = short ? step.value : get(step.value, name)
  if (typeof text !== 'string' || /[\n\r]/.test(text)) return undefined
  const sound = readSound(text)
  const own = [...step.path, step.method]
  return sound.kind === 'say' ? { path: short ? own : [...own, name], sound } : undefined
}

/** The property of a step's method that is the sound it is heard by. */
function soundOf({ method, notation }: Step): string | undefined {
  if (notation === 'malformed') return undefined
  return fieldsOf(method).find(isSound)?.name
}

function isSound({ role, shape }: Field): boolean {
  if (shape.kind === 'union') return shape.forms.some(({ of }) => isSound(of))
  return role === 'sound' && shape.kind === 'text'
}
