import { expect, it } from 'vitest'
import { methods, rankMethods } from '../../../src/swml/index.ts'

const found = (query: string) =>
  rankMethods(query, methods.values()).map(({ method }) => method.name)

it('finds methods by title, by name and by what they do, the best match first', () => {
  expect(found('stop_st')[0]).toBe('stop_stream')
  expect(found('hang')[0]).toBe('hangup')
  expect(found('audio stream')).toContain('stream')
  expect(found('no such thing')).toEqual([])
  expect(found('')).toEqual([...methods.keys()])
})

/** Words that people use, and the step that they mean. */
const everyday: Record<string, string> = {
  menu: 'prompt',
  ivr: 'prompt',
  keypad: 'prompt',
  'press 1': 'prompt',
  dtmf: 'prompt',
  gather: 'prompt',
  question: 'prompt',
  ask: 'prompt',
  greeting: 'play',
  welcome: 'play',
  say: 'play',
  speak: 'play',
  tts: 'play',
  'text to speech': 'play',
  music: 'play',
  mp3: 'play',
  announce: 'play',
  silence: 'play',
  loop: 'goto',
  retry: 'goto',
  again: 'goto',
  repeat: 'goto',
  branch: 'cond',
  if: 'cond',
  else: 'cond',
  condition: 'cond',
  case: 'switch',
  option: 'switch',
  dial: 'connect',
  forward: 'connect',
  'phone number': 'connect',
  bridge: 'connect',
  'call someone': 'connect',
  webhook: 'request',
  http: 'request',
  api: 'request',
  json: 'request',
  voicemail: 'record',
  'leave message': 'record',
  recording: 'record_call',
  pause: 'sleep',
  delay: 'sleep',
  wait: 'sleep',
  end: 'hangup',
  finish: 'hangup',
  goodbye: 'hangup',
  websocket: 'stream',
  wss: 'stream',
  'audio stream': 'stream',
  realtime: 'stream',
  bot: 'ai',
  gpt: 'ai',
  assistant: 'ai',
  transcript: 'transcribe',
  'speech to text': 'transcribe',
  sms: 'send_sms',
  'text message': 'send_sms',
  payment: 'pay',
  'credit card': 'pay',
  variable: 'set',
  save: 'set',
  function: 'execute',
  subroutine: 'execute',
  hold: 'enter_queue',
  meeting: 'join_conference',
  amd: 'detect_machine',
  noise: 'denoise',
  transfer: 'transfer',
}

it.each(Object.entries(everyday))(
  'of “%s” the first three steps hold the one that is meant',
  (words, method) => {
    expect(found(words).slice(0, 3)).toContain(method)
  },
)

it('sixty words and more are known', () => {
  expect(Object.keys(everyday).length).toBeGreaterThanOrEqual(60)
})

it.each([...methods.values()])(
  'the synonyms of $name are words in small letters, and each says something new',
  ({ synonyms, title }) => {
    const words = synonyms.split(' ')
    for (const word of words) expect(word).toMatch(/^[a-z0-9]+$/)
    expect(new Set(words).size).toBe(words.length)
    expect(title.toLowerCase()).not.toBe(synonyms)
  },
)
