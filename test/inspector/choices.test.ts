import { describe, expect, it } from 'vitest'
import { choicesOf, isVariable, optionOf } from '../../src/inspector/logic/choices.ts'
import type { Field } from '../../src/swml/index.ts'

const track: Field = {
  name: 'track',
  required: false,
  variable: false,
  shape: { kind: 'choice', options: ['inbound_track', 'both_tracks'] },
  choices: { both_tracks: 'Both sides' },
}

describe('a list of choices', () => {
  it('says each in plain words with its value behind', () => {
    expect(choicesOf(track).map((choice) => choice.words)).toEqual([
      'inbound_track',
      'Both sides (both_tracks)',
    ])
  })

  it('shows a value that is none of them as itself', () => {
    expect(optionOf(choicesOf(track), 'all')).toEqual({ option: '“all”', unknown: true })
  })

  it('tells yes from the text "true"', () => {
    const choices = choicesOf({ ...track, shape: { kind: 'boolean' } })
    expect(optionOf(choices, true)).toEqual({ option: 'true', unknown: false })
    expect(optionOf(choices, 'true').unknown).toBe(true)
  })
})

describe('a variable', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what SWML calls a variable
  it.each(['${x}', '%{x}', 'wss://${host}/a'])('is %j', (text) => {
    expect(isVariable(text)).toBe(true)
  })
  it.each(['x', '$x', 5, true, undefined])('is not %j', (value) => {
    expect(isVariable(value)).toBe(false)
  })
})
