import type * as z from 'zod/mini'
import type { FieldFacts } from '../method.ts'
import { number, text } from './scalars.ts'
import { orVariable } from './variable.ts'

// As SWML takes it; a variable may stand anywhere in it.
const pattern =
  /^(?:https?:\/\/.*|say: ?.*|silence: ?[0-9.]*|ring: ?(?:[0-9.]*: ?)?[a-zA-Z]{2}|.*[$%]\{.*)$/s

/** Something to play: a sound file, spoken text, silence or a ringtone. */
export function playable(facts: FieldFacts = {}): z.ZodMiniType {
  return text({
    title: 'Sound',
    description:
      'The address of a sound file, or: say: and a text to speak; silence: and seconds; ring: and a country.',
    example: 'say:Hello and welcome!',
    suggestions: ['say:', 'https://', 'silence:1', 'ring:us'],
    pattern,
    role: 'sound',
    error:
      'Write the address of a sound file (https://…), say:Hello, silence:2 (seconds) or ring:us (a country).',
    ...facts,
  })
}

/** How loud sounds are played. */
export const volume = number({
  title: 'Volume',
  description: 'Louder (above 0) or softer (below 0).',
  min: -40,
  max: 40,
  default: 0,
  unit: 'dB',
  advanced: true,
})

/** The voice that speaks `say:` texts. */
export const voice = {
  say_voice: text({
    title: 'Voice',
    description: 'Who speaks the texts that begin with say:.',
    default: 'Polly.Salli',
    suggestions: ['Polly.Salli', 'Polly.Joanna', 'Polly.Matthew', 'gcloud.en-US-Neural2-C'],
    advanced: true,
  }),
  say_language: text({
    title: 'Language',
    description: 'The language of the spoken texts.',
    default: 'en-US',
    suggestions: ['en-US', 'en-GB', 'es-ES', 'es-MX', 'fr-FR', 'de-DE', 'it-IT', 'pt-BR'],
    advanced: true,
  }),
  say_gender: text({
    title: 'Kind of voice',
    description: "A woman's or a man's voice, where no voice is named.",
    default: 'female',
    suggestions: ['female', 'male'],
    advanced: true,
  }),
}

export const volumeOrVariable = orVariable(volume)
