import type { VersionsChange } from '../versions/changeRecord.ts'
import { makeRecord } from '../versions/makeRecord.ts'
import { readVersions, stampOf } from '../versions/record.ts'
import type { FlowDatabase } from './database.ts'

/** Of the browser, what writing versions needs. */
export type VersionsEnvironment = {
  /** Milliseconds since 1970. */
  now: () => number
  newId: () => string
}

/**
 * What became of a change: `same`: nothing was to be changed; `gone`: the flow isn’t stored (any more); `newer`: its
 * versions are another Wireline’s, and left as they are; `busy`: other tabs wrote in between, again and again.
 */
export type VersionsWritten = 'done' | 'same' | 'gone' | 'newer' | 'busy'

const mostTries = 5

/**
 * Changes what is kept of a flow’s versions. What another tab writes meanwhile is part of it: then it is made anew.
 * Rejects with the database’s error, or where what makes the record breaks.
 */
export async function changeVersions(
  database: FlowDatabase,
  flowId: string,
  change: VersionsChange,
  { now, newId }: VersionsEnvironment,
): Promise<VersionsWritten> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await database.read('versions', flowId)
    if (readVersions(before) === 'newer') return 'newer'
    const record = await makeRecord(before, change, { stamp: newId(), now: now() })
    if (record === undefined) return 'same'
    const stamp = stampOf(before)
    const isExpected = (found: unknown) =>
      stampOf(found) === stamp && (found === undefined) === (before === undefined)
    const written = await database.replaceBeside('versions', flowId, record, isExpected)
    if (written !== 'other') return written
  }
  return 'busy'
}
