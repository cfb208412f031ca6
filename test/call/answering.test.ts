import { describe, expect, it } from 'vitest'
import { askedOf, isWhole, outcomeAnswer, waitingWords } from '../../src/call/answering.ts'
import { startCall } from '../../src/simulation/index.ts'
import { readFlow, stepAt } from '../../src/swml/index.ts'

function waitingAt(step: string) {
  const flow = readFlow(`sections:\n  main:\n    - ${step}\n`)
  const { waiting } = startCall(flow)
  if (waiting?.kind !== 'outcome') throw new Error('nothing is asked')
  return { waiting, step: stepAt(flow, waiting.step.path) }
}

const askedAt = (written: string) => {
  const { waiting, step } = waitingAt(written)
  return askedOf(waiting.outcomes, step)
}

describe('what is asked of a caller', () => {
  it('is keys unless speech is set up, and both where both are', () => {
    const one = askedAt('prompt: { play: "say:1" }')
    expect([one.keys?.most, one.words]).toEqual([1, undefined])
    const spoken = askedAt('prompt: { play: "say:1", speech_timeout: 5 }')
    expect([spoken.keys, spoken.words?.field]).toEqual([undefined, 'words'])
    const both = askedAt('prompt: { play: "say:1", speech_timeout: 5, max_digits: 3 }')
    expect([both.keys?.most, both.words?.field]).toEqual([3, 'words'])
    expect(both.others.map(({ name }) => name)).toEqual(['no-input', 'no-match', 'failed'])
  })

  it('is answered by as many keys as are wanted, or by one that ends it', () => {
    const { keys } = askedAt('prompt: { play: "say:1", max_digits: 3, terminators: "#" }')
    if (!keys) throw new Error('no keys')
    expect(['1', '12', '123', '1#', ''].map((typed) => isWhole(typed, keys))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ])
  })

  it('is said in words', () => {
    const { waiting, step } = waitingAt('prompt: { play: "say:1" }')
    expect(waitingWords(waiting, step)).toBe('The caller may press keys')
    const called = waitingAt('connect: { to: "+15551230001" }')
    expect(waitingWords(called.waiting, called.step)).toBe('What comes of “Connect to someone”?')
    expect(waitingWords({ kind: 'pause', step: waiting.step }, step)).toBe(
      'Paused before “Ask for input”',
    )
  })
})

describe('an outcome with fields', () => {
  it('takes numbers, data and texts as they are typed, and what is usual for what is no number', () => {
    const { waiting } = waitingAt('request: { url: "https://example.com", method: GET }')
    const [answers] = waiting.outcomes
    if (!answers) throw new Error('no outcome')
    expect(outcomeAnswer(answers, { code: '404', body: '{"a":1}', headers: 'plain' })).toEqual({
      kind: 'outcome',
      name: 'answers',
      given: { code: 404, body: { a: 1 }, headers: 'plain' },
    })
    expect(outcomeAnswer(answers, { code: 'x', body: 'a text' })).toMatchObject({
      given: { code: 200, body: 'a text' },
    })
  })
})
