import { expect, test } from 'vitest'
import { createLooks } from '../../../src/app/home/createLooks.ts'
import type { LookAnswer, LookQuestion } from '../../../src/app/home/lookCalls.ts'

/** Looks whose answers come when the test says so. */
function open() {
  const asked: { question: LookQuestion; answer: (found: LookAnswer | Error) => Promise<void> }[] =
    []
  const faults: unknown[] = []
  const looks = createLooks(
    (question) =>
      new Promise((settle, fail) => {
        const answer = async (found: LookAnswer | Error) => {
          if (found instanceof Error) fail(found)
          else settle(found)
          await Promise.resolve()
          await Promise.resolve()
          await Promise.resolve()
        }
        asked.push({ question, answer })
      }),
    (error) => faults.push(error),
  )
  return { looks, asked, faults, texts: () => asked.map(({ question }) => question.text) }
}

test('what is shown is asked for in its order, two at a time, and each once', async () => {
  const { looks, asked, texts } = open()
  for (const text of ['a', 'b', 'a', 'c']) looks.want({ text })
  expect(texts()).toEqual(['a', 'b'])
  await asked[0]?.answer({ id: 1 })
  expect(texts()).toEqual(['a', 'b', 'c'])
  expect(looks.get({ text: 'a' })).toEqual({ id: 1 })
  expect(looks.get({ text: 'b' })).toBeUndefined()
})

test('what nobody looks at any more isn’t asked for', async () => {
  const { looks, asked, texts } = open()
  looks.want({ text: 'a' })
  looks.want({ text: 'b' })
  const stop = looks.want({ text: 'c' })
  looks.want({ text: 'd' })
  stop()
  await asked[0]?.answer({ id: 1 })
  expect(texts()).toEqual(['a', 'b', 'd'])
})

test('what is shown goes before what is wanted for sorting', async () => {
  const { looks, asked, texts } = open()
  looks.wantLater(['1', '2', '3', '4'].map((text) => ({ text })))
  looks.want({ text: 'seen' })
  await asked[0]?.answer({ id: 1 })
  await asked[1]?.answer({ id: 2 })
  expect(texts()).toEqual(['1', '2', 'seen', '3'])
})

test('where words are found in a text isn’t taken for how it looks', async () => {
  const { looks, asked } = open()
  looks.want({ text: 'a', words: ['x'] })
  await asked[0]?.answer({ id: 1 })
  expect(looks.get({ text: 'a' })).toBeUndefined()
  expect(looks.get({ text: 'a', words: ['x'] })).toEqual({ id: 1 })
})

test('what broke is told, holds up nothing, and is tried again when it is shown again', async () => {
  const { looks, asked, faults, texts } = open()
  const stop = looks.want({ text: 'a' })
  await asked[0]?.answer(new Error('no'))
  expect(looks.get({ text: 'a' })).toBe('broke')
  expect(faults).toHaveLength(1)
  stop()
  looks.want({ text: 'a' })
  expect(texts()).toEqual(['a', 'a'])
})
