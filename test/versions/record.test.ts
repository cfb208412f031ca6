import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeRecord } from '../../src/versions/changeRecord.ts'
import { packVersions, readVersions, stampOf } from '../../src/versions/record.ts'
import { type NewVersion, noVersions, type Versions } from '../../src/versions/version.ts'
import { addVersion, listVersions, versionText } from '../../src/versions/versions.ts'
import { bigFlow } from '../bench/bigFlow.ts'

const version = (text: string, time = 0): NewVersion => ({ text, time, name: 'flow', why: 'pause' })
const open = (record: unknown): Versions => {
  const found = readVersions(record)
  if (found === 'newer') throw new Error('a newer one')
  return found
}
const three = ['a', 'b', 'c'].map((text) => version(text)).reduce(addVersion, noVersions)

describe('a record of versions', () => {
  it('gives back what was put into it, also half characters', () => {
    const texts = fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 })
    fc.assert(
      fc.property(texts, fc.string({ unit: 'binary' }), (list, label) => {
        const versions = [...list.map((text) => version(text)), { ...version('z'), label }].reduce(
          addVersion,
          noVersions,
        )
        expect(open(structuredClone(packVersions(versions, 's')))).toEqual(versions)
      }),
      { endOnFailure: true },
    )
  })

  it('that is damaged is told, kept, and no reason not to keep what comes', () => {
    const whole = packVersions(three, 's')
    const damaged = [
      { ...whole, bytes: whole.bytes.slice(1) },
      { ...whole, sum: 1 },
      { format: 1 },
      'text',
      null,
      7,
      [],
    ]
    for (const record of damaged) {
      expect(open(record)).toEqual({ ...noVersions, lost: record })
      const next = changeRecord(
        record,
        { kind: 'add', added: [version('d')] },
        { stamp: 't', now: 1 },
      )
      expect(open(structuredClone(next))).toMatchObject({ newest: 'd', lost: record })
    }
  })

  it('takes anything', () => {
    fc.assert(
      fc.property(fc.anything(), (record) => {
        const found = readVersions(record)
        expect(found === 'newer' || Array.isArray(found.kept)).toBe(true)
      }),
      { endOnFailure: true },
    )
  })

  it('of a newer Wireline is left alone', () => {
    const record = { ...packVersions(three, 's'), format: 2 }
    expect(readVersions(record)).toBe('newer')
    const change = { kind: 'add', added: [version('d')] } as const
    expect(changeRecord(record, change, { stamp: 't', now: 1 })).toBeUndefined()
  })

  it('has a stamp of its own for each write, and none is written where nothing changes', () => {
    const first = changeRecord(
      undefined,
      { kind: 'add', added: [version('a')] },
      { stamp: 's', now: 1 },
    )
    expect(stampOf(first)).toBe('s')
    expect(
      changeRecord(first, { kind: 'add', added: [version('a')] }, { stamp: 't', now: 2 }),
    ).toBeUndefined()
    expect(stampOf(undefined)).toBeUndefined()
  })

  it('says what each version changed, and of the first what it is', () => {
    const flow = (steps: string) => `version: 1.0.0\nsections:\n  main:\n${steps}`
    const added = [flow('    - answer: {}\n'), flow('    - answer: {}\n    - hangup: {}\n'), 'a: [']
    const record = changeRecord(
      undefined,
      { kind: 'add', added: added.map((text) => version(text)) },
      { stamp: 's', now: 1 },
    )
    expect(listVersions(open(record)).map(({ summary }) => summary)).toEqual([
      'can’t be read as SWML',
      'added Hang up',
      '1 step',
    ])
  })

  it.each([100, 1_000])(
    'of 100 versions of a flow of %i steps takes less than the flow three times',
    (steps) => {
      let text = bigFlow(steps)
      const added = Array.from({ length: 100 }, (_, at) => {
        text = edited(text, at)
        return { ...version(text, start + at * 61_000), label: `Version ${at}` }
      })
      const versions = added.reduce(addVersion, noVersions)
      const summary = (id: string) => `changed WebSocket address of Start audio stream, moved ${id}`
      const told = versions.kept.map((each) => ({ ...each, summary: summary(each.id) }))
      const record = packVersions({ ...versions, kept: told }, 's')
      expect(listVersions(open(record))).toHaveLength(100)
      expect(versionText(open(record), '1')).toBe(added[0]?.text)
      expect(sizeOf(record)).toBeLessThanOrEqual(3 * text.length)
    },
  )

  it('has no more room than three times its flow, or what a short flow may have', () => {
    let record: unknown
    for (let at = 0; at < 60; at += 1) {
      const text = Array.from({ length: 300 }, (_, line) => `${Math.sin(at * 1000 + line)}\n`).join(
        '',
      )
      record = changeRecord(
        record,
        { kind: 'add', added: [version(text, at * 60_000)] },
        { stamp: 's', now: at * 60_000 },
      )
    }
    expect(sizeOf(record)).toBeLessThanOrEqual(55_000)
    expect(listVersions(open(record)).length).toBeGreaterThan(5)
  })
})

const start = Date.UTC(2026, 0, 1)

/** Another address for one of the streams. */
function edited(text: string, at: number): string {
  let stream = 0
  return text.replace(/wss:\/\/\S+/g, (address) => {
    stream += 1
    return stream === 1 + (at % 8) ? `wss://example.com/${Math.abs(Math.sin(at))}` : address
  })
}

/** Bytes. */
function sizeOf(record: unknown): number {
  if (typeof record !== 'object' || record === null || !('bytes' in record)) return 0
  return record.bytes instanceof Uint8Array ? record.bytes.length + 100 : 0
}
