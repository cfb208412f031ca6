import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flowLook } from '../../../src/app/home/logic/flowLook.ts'
import { type TilePicture, tallest } from '../../../src/app/home/logic/tilePicture.ts'
import { templates } from '../../../src/flows/templates/index.ts'
import { arbitraryDocument } from '../../fixtures/arbitraryStep.ts'

function pictured(text: string): TilePicture {
  const { picture } = flowLook(text)
  if (typeof picture === 'string') throw new Error(`There is no picture: ${picture}`)
  return picture
}
const wordsOf = (text: string) => pictured(text).boxes.map(({ words }) => words)
const mainOf = (...steps: string[]) =>
  `version: 1.0.0\nsections:\n  main:\n${steps.map((step) => `    - ${step}\n`).join('')}`

test('a flow shows the titles of its first steps', () => {
  expect(wordsOf(mainOf('answer', 'hangup'))).toEqual(['Answer the call', 'Hang up'])
})

test('several sections stand side by side, with their names', () => {
  const words = wordsOf(`${mainOf('answer')}  other:\n    - hangup\n`)
  expect(words).toEqual(expect.arrayContaining(['main', 'other', 'Answer the call', 'Hang up']))
})

test('a long flow takes no more than a short one, and says that it goes on', () => {
  const long = pictured(mainOf(...Array<string>(5_000).fill('answer')))
  expect(long.boxes.length).toBeLessThan(10)
  expect(long.isLong).toBe(true)
  expect(long.boxes.map(({ kind }) => kind)).not.toContain('end')
  expect(pictured(mainOf('answer')).isLong).toBe(false)
})

test('branches far below don’t make what is above them small', () => {
  const cond = 'cond: [{when: "true", then: [answer]}, {else: [hangup]}]'
  const [card] = pictured(mainOf('answer', 'answer', 'answer', 'answer', cond)).boxes
  const [single] = pictured(mainOf('answer')).boxes
  expect(card?.width).toBe(single?.width)
  const [split] = pictured(mainOf(cond)).boxes
  expect(split?.width).toBeLessThan(single?.width ?? 0)
})

test('what has no picture says why', () => {
  expect(flowLook('sections: [ {').picture).toBe('unreadable')
  expect(flowLook('').picture).toBe('empty')
  expect(flowLook('version: 1.0.0\nsections:\n  main: []\n').picture).toBe('empty')
})

test('steps and problems are counted', () => {
  const { steps, counts } = flowLook(mainOf('answer', 'play: {}', 'hangup'))
  expect(steps).toBe(3)
  expect(counts.error).toBe(1)
})

test('no secret is in a picture', () => {
  const url = 'wss://user:canary-1@example.com/audio?token=canary-2'
  const text = mainOf(`stream: {url: "${url}", authorization_bearer_token: canary-3}`)
  expect(JSON.stringify(flowLook(text))).not.toContain('canary')
})

test('whatever a flow holds, its picture stays within the tile', () => {
  const texts = fc.oneof(
    arbitraryDocument().map((document) => JSON.stringify(document)),
    fc.constantFrom(...templates.map(({ text }) => text)),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const { picture } = flowLook(text)
      if (typeof picture === 'string') return
      for (const { x, y, width, height } of picture.boxes) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThan(1)
        expect(y).toBeGreaterThan(-20)
        expect(y).toBeLessThanOrEqual(tallest)
        expect(width).toBeGreaterThan(0)
        expect(height).toBeGreaterThan(0)
      }
      expect(picture.lines).not.toContain('NaN')
    }),
  )
})
