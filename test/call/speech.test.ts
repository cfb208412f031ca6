import { describe, expect, it } from 'vitest'
import { callSession } from '../../src/call/callSession.ts'
import { turnOf, voiceFor } from '../../src/call/speech.ts'
import { spokenOf } from '../../src/call/useSpeech.ts'
import { readFlow, stepAt } from '../../src/swml/index.ts'
import { press } from '../simulation/calls.ts'
import { player } from './player.ts'

const text = `sections:
  main:
    - play: { url: 'say:Guten Tag', say_language: de-DE }
    - play: { urls: ['silence:2', 'https://example.com/a.mp3', 'say: '] }
    - prompt: { play: 'say:Press 1 or 2', say_language: '\${lang}' }
    - play: 'say:Thank you'
    - prompt: { play: 'say:And now?' }
`

/** What is read out of a call, with a bar where what was said before is cut off. */
function reading() {
  const call = callSession({ player })
  const said: string[] = []
  call.store.subscribe((state, before) => {
    const { from, isCut } = turnOf(state, before)
    if (isCut && said.at(-1) !== '|') said.push('|')
    const flow = readFlow(text)
    for (const event of state.events.slice(from)) {
      const spoken = spokenOf(event, event.step && stepAt(flow, event.step.path))
      if (spoken) said.push([spoken.text, spoken.language].filter(Boolean).join(' in '))
    }
  })
  return { call, said }
}

describe('what is read out', () => {
  it('is what is said, in its language where that is known, and nothing else that is heard', async () => {
    const { call, said } = reading()
    await call.start(text)
    expect(said.filter((one) => one !== '|')).toEqual(['Guten Tag in de-DE', 'Press 1 or 2'])
  })

  it('is cut off by an answer, a step back, a pause, and the end of the call', async () => {
    const { call, said } = reading()
    await call.start(text)
    said.length = 0
    await call.answer(press('1'))
    expect(said).toEqual(['|', 'Thank you', 'And now?'])
    said.length = 0
    call.back()
    expect(said).toEqual(['|'])
    said.length = 0
    call.pause()
    expect(said).toEqual(['|'])
    said.length = 0
    await call.answer({ kind: 'hangup' })
    expect(said).toEqual(['|'])
  })

  it('goes on where the call stops by itself', async () => {
    const { call, said } = reading()
    await call.start(text, {}, true)
    await call.step()
    await call.step()
    await call.play()
    said.length = 0
    call.setSpeed(4)
    expect(said).toEqual([])
  })

  it('is read by a voice of its language, or of the same one elsewhere', () => {
    const voices = ['en-GB', 'de-AT', 'de_DE'].map((lang) => ({ lang }))
    const voice = (language?: string) => voiceFor(voices, language)?.lang
    expect([voice('de-DE'), voice('de-CH'), voice('EN-us'), voice('fr-FR'), voice()]).toEqual([
      'de_DE',
      'de-AT',
      'en-GB',
      undefined,
      undefined,
    ])
  })
})
