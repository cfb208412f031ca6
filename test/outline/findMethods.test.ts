import { expect, it } from 'vitest'
import { findMethods } from '../../src/outline/logic/findMethods.ts'
import { methods } from '../../src/swml/index.ts'

it('finds methods by title, by name and by what they do, the best match first', () => {
  expect(findMethods(methods.values(), 'stop_st')[0]?.name).toBe('stop_stream')
  expect(findMethods(methods.values(), 'hang')[0]?.name).toBe('hangup')
  expect(findMethods(methods.values(), 'audio stream').map((method) => method.name)).toContain(
    'stream',
  )
  expect(findMethods(methods.values(), 'no such thing')).toEqual([])
  expect(findMethods(methods.values(), '')).toHaveLength(methods.size)
})
