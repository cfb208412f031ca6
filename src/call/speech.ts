import type { CallState } from './callState.ts'
import { freshFrom } from './freshFrom.ts'

/** What is read out: a text, and the language that it is said in, where that is known. */
export type Spoken = { text: string; language: string | undefined }

/** The browser's own voices, as far as they are used here. */
export type Voices = Pick<SpeechSynthesis, 'speak' | 'cancel' | 'getVoices'>

/** Reads out what is said in a call, one thing after the other. */
export type Speech = {
  say: (spoken: Spoken) => void
  stop: () => void
}

/**
 * Speaks with the browser's own voices.
 *
 * @param onTrouble told in words why something can't be said
 */
export function speechWith(voices: Voices, onTrouble: (why: string) => void): Speech {
  return {
    say: ({ text, language }) => {
      const utterance = new SpeechSynthesisUtterance(text)
      if (language !== undefined) utterance.lang = language
      const voice = voiceFor(voices.getVoices(), language)
      if (voice) utterance.voice = voice
      utterance.onerror = ({ error }) => {
        if (error !== 'canceled' && error !== 'interrupted') onTrouble(troubleWords(error))
      }
      voices.speak(utterance)
    },
    stop: () => voices.cancel(),
  }
}

/** A voice of the language, or of the same one elsewhere; undefined: the browser chooses. */
export function voiceFor<Voice extends { lang: string }>(
  voices: readonly Voice[],
  language: string | undefined,
): Voice | undefined {
  if (language === undefined) return undefined
  const wanted = language.toLowerCase()
  const [own = ''] = wanted.split('-')
  const langOf = ({ lang }: Voice) => lang.toLowerCase().replace('_', '-')
  return (
    voices.find((voice) => langOf(voice) === wanted) ??
    voices.find((voice) => langOf(voice).split('-')[0] === own)
  )
}

/** Why the browser can't read anything out. */
export const noVoices = 'This browser has no voices to read out what is said.'

function troubleWords(error: string): string {
  if (error === 'not-allowed')
    return 'The browser reads nothing out until you have clicked in the page.'
  if (error === 'language-unavailable' || error === 'voice-unavailable')
    return 'The browser has no voice for this language.'
  return noVoices
}

/** What is to be read out once a call has gone on: from which of its events on, and whether all before is cut off. */
export type Turn = { from: number; isCut: boolean }

/**
 * What a change of a call means for who reads it out: whoever answers, goes back, pauses or hangs up isn't read the rest
 * of what was said before.
 */
export function turnOf(state: CallState, before: CallState): Turn {
  const { events, known, played, text } = state
  const from = freshFrom(state, before)
  if (text !== before.text || events.length < before.events.length) return { from, isCut: true }
  const hasPaused = before.isPlaying && !state.isPlaying && played === before.played
  const hasActed = known !== before.known && events !== before.events
  return { from, isCut: hasPaused || hasActed }
}
