import { describe, expect, it } from 'vitest'
import { summaryOf } from '../../../src/swml/index.ts'

const stream = (url: string) =>
  summaryOf({ method: 'stream', value: { url, track: 'both_tracks' } })

describe('the line on a stream’s card', () => {
  it('has the host early, so that five streams differ in the words that are seen', () => {
    const lines = ['en', 'de', 'fr', 'es', 'it'].map((name) =>
      stream(`wss://${name}.example.com/audio`),
    )
    expect(lines[0]).toBe('Streams to en.example.com/audio (both sides)')
    expect(new Set(lines.map((line) => line.slice(0, 24))).size).toBe(5)
  })

  it('says the scheme where it is wrong', () => {
    expect(stream('ws://a.example.com/x')).toBe('Streams to ws://a.example.com/x (both sides)')
    expect(stream('https://a.example.com/x')).toBe(
      'Streams to https://a.example.com/x (both sides)',
    )
  })

  it('hides a password as ever', () => {
    expect(stream('wss://joe:hunter2@a.example.com')).not.toContain('hunter2')
  })
})
