import { packVersions, readVersions, type VersionsRecord } from './record.ts'
import { addSummaries } from './summary.ts'
import { oldest, thinVersions } from './thin.ts'
import type { NewVersion, Versions } from './version.ts'
import { addVersion, labelVersion, removeVersions } from './versions.ts'

/** Something that is done to the versions of a flow. */
export type VersionsChange =
  | { kind: 'add'; added: readonly NewVersion[] }
  | { kind: 'label'; id: string; label: string }

/** What a change needs beside it. `stamp`: of the record to come. `now`: in milliseconds since 1970. */
export type Writing = { stamp: string; now: number }

/** So many summaries are made at a time: each is a comparison. */
const mostSummaries = 4

/**
 * The record after a change, thinned, and with summaries. Undefined where nothing is to be written: nothing changes, or
 * the record is a newer Wireline’s.
 *
 * @param record whatever is stored
 */
export function changeRecord(
  record: unknown,
  change: VersionsChange,
  { stamp, now }: Writing,
): VersionsRecord | undefined {
  const versions = readVersions(record)
  if (versions === 'newer') return undefined
  const changed = changeOf(versions, change)
  if (changed === versions) return undefined
  return packed(thinVersions(changed, now), stamp)
}

function changeOf(versions: Versions, change: VersionsChange): Versions {
  if (change.kind === 'add') return change.added.reduce(addVersion, versions)
  return labelVersion(versions, change.id, change.label)
}

/** Bytes that the versions of a flow may take, however short it is. */
const roomForShort = 50_000

/** Packed within the room that they have: three times the flow. What is oldest goes first, and what has a label stays. */
function packed(versions: Versions, stamp: string): VersionsRecord {
  const room = Math.max(roomForShort, new TextEncoder().encode(versions.newest).length * 3)
  let left = versions
  for (;;) {
    const record = packVersions(left, stamp)
    const many = Math.ceil(left.kept.length / 10)
    const next = removeVersions(left, oldest(left.kept, many))
    if (record.bytes.length <= room || next === left)
      return packVersions(addSummaries(left, mostSummaries), stamp)
    left = next
  }
}
