import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { CallEvent } from '../simulation/types.ts'
import { bodyValue, definitionOf, get, readSound, type Step } from '../swml/index.ts'
import type { DocumentCall } from './callOf.ts'
import type { CallState } from './callState.ts'
import { speaking } from './speakStore.ts'
import { noVoices, type Spoken, speechWith, turnOf } from './speech.ts'
import { stepOf } from './stepOf.ts'

/** Milliseconds until a browser has told of its voices, if it has any. */
const patience = 2_000

/** Reads out what is said in the call while that is turned on. */
export function useSpeech(call: DocumentCall): void {
  const isOn = useStore(speaking, (state) => state.isOn)
  useEffect(() => {
    if (!isOn) return
    const voices = globalThis.speechSynthesis as SpeechSynthesis | undefined
    const onTrouble = (trouble: string) => speaking.setState({ trouble })
    if (!voices) return onTrouble(noVoices)
    const timer = setTimeout(() => {
      if (voices.getVoices().length === 0) onTrouble(noVoices)
    }, patience)
    const speech = speechWith(voices, onTrouble)
    const follow = (state: CallState, before: CallState) => {
      const { from, isCut } = turnOf(state, before)
      if (isCut) speech.stop()
      for (const event of state.events.slice(from)) {
        const spoken = spokenOf(event, stepOf(call.flow(), event.step))
        if (spoken) speech.say(spoken)
      }
    }
    const stop = call.store.subscribe(follow)
    return () => {
      stop()
      clearTimeout(timer)
      speech.stop()
    }
  }, [call, isOn])
}

/** What is said where something is heard, and in the language of its step. */
export function spokenOf(event: CallEvent, step: Step | undefined): Spoken | undefined {
  if (event.kind !== 'heard') return undefined
  const { kind, rest } = readSound(event.sound)
  const text = rest.trim()
  if (kind !== 'say' || text === '') return undefined
  const definition = step && definitionOf(step)
  const language = definition && get(bodyValue(definition, step.value), 'say_language')
  // One that is in a variable isn’t known here.
  const isKnown = typeof language === 'string' && /^[a-z]{2,3}(-[a-z\d]+)*$/i.test(language)
  return { text, language: isKnown ? language : undefined }
}
