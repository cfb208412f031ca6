import { describe, expect, it } from 'vitest'
import { addRow, keyProblem, type MapRow, syncRows } from '../../src/inspector/logic/mapRows.ts'
import { nounOf } from '../../src/inspector/logic/nounOf.ts'

const entries = [
  { key: 'tier', value: 'gold' },
  { key: 'lang', value: 'en' },
]

describe('the rows of a map', () => {
  it('begin as the entries of the text, in order', () => {
    expect(syncRows([], entries).map(({ key, value, at }) => [key, value, at])).toEqual([
      ['tier', 'gold', 'tier'],
      ['lang', 'en', 'lang'],
    ])
  })

  it('keep a row that is not written yet when another value changes', () => {
    const rows = addRow(syncRows([], entries))
    const after = syncRows(rows, [{ key: 'tier', value: 'silver' }, entries[1] ?? fail()])
    expect(after.map((row) => row.value)).toEqual(['silver', 'en', ''])
    expect(after[2]?.at).toBeUndefined()
  })

  it('stay who they are when one of them goes', () => {
    const rows = syncRows([], entries)
    expect(syncRows(rows, entries.slice(1)).map((row) => row.id)).toEqual([rows[1]?.id])
  })

  it('do not jump when the text lists the same keys in another order', () => {
    const rows = syncRows([], entries)
    expect(syncRows(rows, [...entries].reverse()).map((row) => row.key)).toEqual(['tier', 'lang'])
  })

  it('are the same object when nothing changed', () => {
    const rows = syncRows([], entries)
    expect(syncRows(rows, entries)).toBe(rows)
  })
})

describe('a key', () => {
  const [first, second] = syncRows([], entries)
  it('is refused in words when another row has it', () => {
    const typed: MapRow = { ...(second ?? fail()), key: 'tier' }
    expect(keyProblem([first ?? fail(), typed], typed, 'parameter')).toBe(
      'There is already a parameter named “tier”. Choose another name. Until then it stays “lang” in the flow.',
    )
  })

  it('is refused in words when it is empty, and says what stays in the flow', () => {
    const typed: MapRow = { ...(first ?? fail()), key: '' }
    expect(keyProblem([typed], typed, 'parameter')).toContain('Until then it stays “tier”')
  })

  it('is fine when it is its own', () => {
    expect(keyProblem(syncRows([], entries), first ?? fail(), 'parameter')).toBeUndefined()
  })
})

describe('what an entry is called', () => {
  it.each([
    ['Custom parameters', 'parameter'],
    ['Headers', 'header'],
    ['Entries', 'entry'],
    ['Global data', 'entry'],
    ['', 'entry'],
  ])('from %j is %j', (title, noun) => {
    expect(nounOf(title)).toBe(noun)
  })
})

function fail(): never {
  throw new Error('a row is missing')
}
