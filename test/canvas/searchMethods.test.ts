import { describe, expect, it } from 'vitest'
import { searchMethods } from '../../src/canvas/palette/searchMethods.ts'
import { methods } from '../../src/swml/index.ts'

const found = (query: string) =>
  searchMethods(query).flatMap((group) => group.methods.map((method) => method.name))

describe('searchMethods', () => {
  it('shows every method once, audio streaming first, for an empty query', () => {
    expect([...found('  ')].sort()).toEqual([...methods.keys()].sort())
    expect(searchMethods('')[0]?.group).toBe('Audio streaming')
    expect(found('')[0]).toBe('stream')
  })

  it('offers the likeliest first, and each of them once, as long as nothing is searched for', () => {
    const likely = ['hangup', 'play'].flatMap((name) => methods.get(name) ?? [])
    const shown = searchMethods('', methods.values(), likely)
    expect(shown[0]).toEqual({ group: 'Likely next', methods: likely })
    const names = shown.flatMap((group) => group.methods.map(({ name }) => name))
    expect(names.toSorted()).toEqual([...methods.keys()].toSorted())
    expect(searchMethods('stop', methods.values(), likely)).toEqual(searchMethods('stop'))
  })

  it('finds by title, by name with or without its underscore, and in any case', () => {
    expect(found('STOP audio')[0]).toBe('stop_stream')
    expect(found('stop_stream')[0]).toBe('stop_stream')
    expect(found('stop stream')[0]).toBe('stop_stream')
  })

  it('puts what begins with the word before what only mentions it', () => {
    expect(found('hang')[0]).toBe('hangup')
  })

  it('finds a stream by the word its server’s programmer would use', () => {
    expect(found('websocket')[0]).toBe('stream')
  })

  it('finds nothing where a word is nowhere', () => {
    expect(searchMethods('stream xyzzy')).toEqual([])
  })
})
