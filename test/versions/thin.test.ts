import { describe, expect, it } from 'vitest'
import { thinVersions } from '../../src/versions/thin.ts'
import { noVersions, type Versions } from '../../src/versions/version.ts'
import { addVersion, listVersions } from '../../src/versions/versions.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const start = Date.UTC(2026, 0, 1, 8)

/** Versions added at these times, one after the other, and thinned each time, as the app does it. */
function keptAt(times: readonly number[], label?: (time: number) => string | undefined): Versions {
  return times.reduce((versions, time) => {
    const name = label?.(time)
    const added = { text: `at ${time}`, time, name: 'flow', why: 'pause' as const }
    return thinVersions(addVersion(versions, { ...added, ...(name && { label: name }) }), time)
  }, noVersions)
}
const timesOf = (versions: Versions) => listVersions(versions).map(({ time }) => time)
const range = (count: number, from: number, step: number) =>
  Array.from({ length: count }, (_, index) => from + index * step)

describe('what is kept of many versions', () => {
  it('is one a day of what is older than two weeks, though three were kept each day', () => {
    const times = range(40, start, day).flatMap((morning) => range(3, morning, 3 * hour))
    const now = times.at(-1) ?? 0
    const old = timesOf(keptAt(times)).filter((time) => now - time > 14 * day)
    const days = old.map((time) => Math.floor(time / day))
    expect(days).toEqual([...new Set(days)])
    expect(days).toHaveLength(25)
    // The last of each day.
    expect(old.every((time) => (time - start) % day === 6 * hour)).toBe(true)
  })

  it('is everything of the last two hours, and one an hour of the last two days', () => {
    const times = range(24, start, 5 * minute)
    expect(timesOf(keptAt(times))).toHaveLength(24)
    const later = keptAt([...times, start + 10 * hour])
    expect(timesOf(later)).toEqual([start + 10 * hour, start + 115 * minute, start + 55 * minute])
  })

  it('is a hundred at most, and yesterday isn’t lost for an hour of much work', () => {
    const yesterday = range(8, start, hour)
    const today = range(600, start + day, 20_000)
    const times = timesOf(keptAt([...yesterday, ...today]))
    expect(times.length).toBeLessThanOrEqual(100)
    expect(times.filter((time) => time < start + day)).not.toHaveLength(0)
    expect(times.slice(0, 20)).toEqual(today.slice(-20).reverse())
  })

  it('reaches back for years', () => {
    const times = timesOf(keptAt(range(700, start, day)))
    expect(times.length).toBeLessThanOrEqual(100)
    expect((times[0] ?? 0) - (times.at(-1) ?? 0)).toBeGreaterThan(300 * day)
  })

  it('has all that have a name, and the newest, however many they are', () => {
    const times = range(150, start, 5 * minute)
    const named = keptAt(times, (time) => (time === times.at(-1) ? undefined : 'mine'))
    expect(timesOf(named)).toHaveLength(150)
  })
})
