import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { longWork } from '../../src/commands/longWork.ts'
import { openWithPorts } from './fakePorts.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A number that comes, or fails, when it is told to. */
function comingNumber() {
  let come: (number: number) => void = () => {}
  let fail: (reason: Error) => void = () => {}
  const promise = new Promise<number>((resolve, reject) => {
    come = resolve
    fail = reject
  })
  return { promise, come, fail }
}

it('says nothing of work that is soon done', async () => {
  const { context, said } = openWithPorts('')
  expect(await longWork(context, 'Counting', Promise.resolve(3))).toBe(3)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(said).toEqual([])
})

it('says what takes long, until it is done or has failed', async () => {
  const { context, said, messages } = openWithPorts('')
  const work = comingNumber()
  const answer = longWork(context, 'Counting', work.promise)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(said).toEqual(['Counting …'])
  expect(messages[0]?.over?.aborted).toBe(false)
  work.fail(new Error('no'))
  await expect(answer).rejects.toThrow('no')
  expect(messages[0]?.over?.aborted).toBe(true)
})

it('is cancelled by its message', async () => {
  const { context, offers, messages } = openWithPorts('')
  const work = comingNumber()
  const answer = longWork(context, 'Counting', work.promise)
  await vi.advanceTimersByTimeAsync(1_000)
  offers()[0]?.run()
  expect(await answer).toBeUndefined()
  expect(messages[0]?.over?.aborted).toBe(true)
  work.come(3)
  expect(await answer).toBeUndefined()
})
