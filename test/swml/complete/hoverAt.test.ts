import { expect, test } from 'vitest'
import { hoverAt } from '../../../src/swml/complete/hoverAt.ts'
import { withCaret } from './caret.ts'

function hovered(marked: string) {
  const { text, offset } = withCaret(marked)
  const hover = hoverAt(text, offset)
  return hover && { ...hover, word: text.slice(hover.range.start, hover.range.end) }
}

const head = 'sections:\n  main:\n    - '

test('a method says what it does and which variables it sets', () => {
  const hover = hovered(`${head}str|eam: {}`)
  expect(hover?.title).toBe('Start audio stream')
  expect(hover?.word).toBe('stream')
  expect(hover?.words.join(' ')).toContain('stream_control_id')
  expect(hovered(`${head}hang|up`)?.title).toBe('Hang up')
})

test('a property says what it is for, what it takes and what it is when not set', () => {
  const hover = hovered(`${head}stream:\n        tra|ck: both_tracks`)
  expect(hover?.title).toBe('Which sound')
  expect(hover?.words.join(' ')).toContain('both_tracks')
  expect(hover?.words.join(' ')).toContain('inbound_track')
})

test('a value says what its property does, in JSON too and in text that is not finished', () => {
  expect(hovered('{"sections": {"main": [{"stream": {"track": "bo|th_tracks"')?.title).toBe(
    'Which sound',
  )
})

test('what nobody knows says nothing', () => {
  expect(hovered(`${head}unk|nown: {}`)).toBeUndefined()
  expect(hovered('sections:\n  ma|in: []')).toBeUndefined()
})
