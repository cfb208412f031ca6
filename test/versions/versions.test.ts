import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NewVersion, noVersions, type Versions } from '../../src/versions/version.ts'
import {
  addVersion,
  labelVersion,
  listVersions,
  removeVersions,
  versionText,
} from '../../src/versions/versions.ts'

const version = (text: string, more: Partial<NewVersion> = {}): NewVersion => ({
  ...{ text, time: 0, name: 'flow', why: 'pause' },
  ...more,
})
const kept = (texts: readonly string[]): Versions =>
  texts.map((text) => version(text)).reduce(addVersion, noVersions)
const textsOf = (versions: Versions) =>
  listVersions(versions).map(({ id }) => versionText(versions, id))

const texts = fc.array(
  fc.oneof(
    fc
      .array(fc.constantFrom('- a', '- b', '  c: 1', '😀'), { maxLength: 8 })
      .map((lines) => lines.join('\n')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  ),
  { maxLength: 12 },
)
/** The same without a text right behind itself. */
const once = (list: readonly string[]) => list.filter((text, at) => text !== list[at - 1])

describe('versions', () => {
  it('give every text back, the newest first, and none twice in a row', () => {
    fc.assert(
      fc.property(texts, (list) => {
        expect(textsOf(kept(list))).toEqual(once(list).reverse())
      }),
      { endOnFailure: true },
    )
  })

  it('stay what they are when others are taken out', () => {
    fc.assert(
      fc.property(texts, fc.func(fc.boolean()), (list, isGone) => {
        const all = kept(list)
        const gone = new Set(listVersions(all).flatMap(({ id }) => (isGone(id) ? [id] : [])))
        const left = removeVersions(all, gone)
        const expected = listVersions(all).filter(({ id }) => !gone.has(id))
        expect(listVersions(left).map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
        expect(textsOf(left)).toEqual(expected.map(({ id }) => versionText(all, id)))
      }),
      { endOnFailure: true },
    )
  })

  it('forget what one says of another that is gone, and nothing else', () => {
    const all = kept(['a', 'b', 'c', 'd'])
    const told = { ...all, kept: all.kept.map((each) => ({ ...each, summary: `of ${each.id}` })) }
    const summaries = (gone: string[]) =>
      listVersions(removeVersions(told, new Set(gone))).map(({ summary }) => summary)
    expect(summaries(['2'])).toEqual(['of 4', undefined, 'of 1'])
    expect(summaries(['1'])).toEqual(['of 4', 'of 3', undefined])
    expect(summaries(['4'])).toEqual(['of 3', 'of 2', 'of 1'])
    expect(summaries([])).toEqual(['of 4', 'of 3', 'of 2', 'of 1'])
  })

  it('take a name, and leave it', () => {
    const named = labelVersion(kept(['a', 'b']), '1', '  Before the fair ')
    expect(listVersions(named)).toMatchObject([{ id: '2' }, { id: '1', label: 'Before the fair' }])
    expect(listVersions(labelVersion(named, '1', ' '))[1]).not.toHaveProperty('label')
  })

  it('of a text that is the newest already get its name only', () => {
    const named = addVersion(kept(['a', 'b']), version('b', { why: 'named', label: 'Mine' }))
    expect(listVersions(named)).toMatchObject([
      { id: '2', label: 'Mine', why: 'pause' },
      { id: '1' },
    ])
  })

  it('have no text where there is none of that id', () => {
    expect(versionText(kept(['a']), 'x')).toBeUndefined()
  })
})
