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
