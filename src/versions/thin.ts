import type { Version, Versions } from './version.ts'
import { removeVersions } from './versions.ts'

/** So many versions of a flow are kept, unless more of them are named. */
export const mostVersions = 100

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const always = Number.POSITIVE_INFINITY

/**
 * Up to which age one version is kept in each slot of so many milliseconds; all of them where that is 0. Slots are
 * fixed times, not distances: what was thinned once isn’t thinned again as it grows older, but where slots grow.
 */
type Schedule = readonly (readonly [age: number, slot: number])[]

/** The first is for always; each other is for where the one before leaves too many. Slots divide each other. */
const schedules: readonly [Schedule, ...Schedule[]] = [
  [
    [2 * hour, 0],
    [2 * day, hour],
    [always, day],
  ],
  [
    [30 * minute, 0],
    [2 * hour, 10 * minute],
    [2 * day, hour],
    [always, day],
  ],
  [
    [10 * minute, 0],
    [2 * hour, 10 * minute],
    [2 * day, 3 * hour],
    [14 * day, day],
    [always, 7 * day],
  ],
]

/**
 * Without versions that nobody will miss: of what is older, ever fewer, and `most` at all. Those with a label stay, and
 * so does the newest.
 *
 * @param now milliseconds since 1970
 */
export function thinVersions(versions: Versions, now: number, most = mostVersions): Versions {
  let left = versions
  for (const schedule of schedules) {
    left = removeVersions(left, dense(left.kept, now, schedule))
    if (left.kept.length <= most) return left
  }
  return removeVersions(left, oldest(left.kept, left.kept.length - most))
}

/** The ids of the oldest ones without a label, so many of them; never the newest. */
export function oldest(kept: readonly Version[], count: number): ReadonlySet<string> {
  const unnamed = kept.slice(1).filter(({ label }) => label === undefined)
  return new Set(count <= 0 ? [] : unnamed.slice(-count).map(({ id }) => id))
}

/** Those that share a slot with a newer one. */
function dense(kept: readonly Version[], now: number, schedule: Schedule): ReadonlySet<string> {
  const taken = new Set<string>()
  const found = new Set<string>()
  for (const [index, { id, time, label }] of kept.entries()) {
    const slot = schedule.find(([age]) => now - time < age)?.[1] ?? 0
    if (label !== undefined || slot === 0) continue
    const place = `${slot}/${Math.floor(time / slot)}`
    if (taken.has(place) && index > 0) found.add(id)
    taken.add(place)
  }
  return found
}
