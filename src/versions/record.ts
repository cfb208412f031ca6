import { deflateSync, inflateSync } from 'fflate'
import { crc32 } from '../text/crc32.ts'
import type { TextEdit } from '../text/edit.ts'
import { propertiesOf } from '../text/propertiesOf.ts'
import { type Kept, noVersions, type Versions, type Why } from './version.ts'

/** The versions of a flow as they are stored: all of them in one, since that packs best. */
export type VersionsRecord = {
  format: 1
  /** Another one with every write: whoever writes must know the one before, or somebody else was here. */
  stamp: string
  /** CRC-32 of the bytes. */
  sum: number
  /** Deflated JSON. */
  bytes: Uint8Array
  /** What couldn’t be read when this was written. It stays here as it was. */
  lost?: unknown
}

/** What was found under a flow’s id. `newer`: another Wireline’s, which is left as it is. */
export type FoundVersions = Versions | 'newer'

/** Puts versions into a record. */
export function packVersions({ lost, ...versions }: Versions, stamp: string): VersionsRecord {
  const bytes = deflateSync(new TextEncoder().encode(JSON.stringify(written(versions))), {
    level: 9,
  })
  const sum = crc32(bytes)
  return { format: 1, stamp, sum, bytes, ...(lost !== undefined && { lost }) }
}

/** Reads whatever was stored: what can’t be read is `lost` and stays so in every record that is made of it. */
export function readVersions(record: unknown): FoundVersions {
  if (record === undefined) return noVersions
  if (isNewer(record)) return 'newer'
  const { sum, bytes, lost } = propertiesOf(record)
  const known = lost === undefined ? {} : { lost }
  try {
    if (!(bytes instanceof Uint8Array) || crc32(bytes) !== sum)
      return { ...noVersions, lost: record }
    const read: unknown = JSON.parse(new TextDecoder().decode(inflateSync(bytes)))
    const { newest, next, kept } = propertiesOf(read)
    if (typeof newest !== 'string' || typeof next !== 'number' || !Array.isArray(kept))
      return { ...noVersions, lost: record }
    const versions = readKept(kept)
    // Each is made of the ones before it: behind one that can't be read, none can.
    const isWhole = versions.length === kept.length
    return { newest, next, kept: versions, ...(isWhole ? known : { lost: record }) }
  } catch {
    return { ...noVersions, lost: record }
  }
}

/** Which write a record is of; undefined where there is none, or it is none of ours. */
export function stampOf(record: unknown): string | undefined {
  const { stamp } = propertiesOf(record)
  return typeof stamp === 'string' ? stamp : undefined
}

function isNewer(record: unknown): boolean {
  const { format } = propertiesOf(record)
  return typeof format === 'number' && format > 1
}

type Written = Omit<Kept, 'back'> & { back?: readonly (number | string)[] }

/** Edits in a row: start, end, text. */
function written({ kept, ...rest }: Omit<Versions, 'lost'>): { kept: Written[] } {
  return {
    ...rest,
    kept: kept.map(({ back, ...version }) => ({
      ...version,
      ...(back && { back: back.flatMap(({ start, end, text }) => [start, end, text]) }),
    })),
  }
}

/** Up to the first that can’t be read. */
function readKept(list: readonly unknown[]): Kept[] {
  const versions: Kept[] = []
  for (const [index, each] of list.entries()) {
    const version = readOne(each, index === 0)
    if (version === undefined) break
    versions.push(version)
  }
  return versions
}

function readOne(value: unknown, isFirst: boolean): Kept | undefined {
  const { id, time, name, why, action, label, summary, back } = propertiesOf(value)
  if (typeof id !== 'string' || typeof time !== 'number') return undefined
  const edits = isFirst ? undefined : readEdits(back)
  if (!isFirst && edits === undefined) return undefined
  return {
    id,
    time,
    name: typeof name === 'string' ? name : 'untitled',
    why: whys.find((each) => each === why) ?? 'pause',
    ...(typeof action === 'string' && { action }),
    ...(typeof label === 'string' && { label }),
    ...(typeof summary === 'string' && { summary }),
    ...(edits && { back: edits }),
  }
}

const whys: readonly Why[] = ['pause', 'opened', 'before', 'named']

function readEdits(value: unknown): TextEdit[] | undefined {
  if (!Array.isArray(value) || value.length % 3 !== 0) return undefined
  const edits: TextEdit[] = []
  for (let at = 0; at < value.length; at += 3) {
    const [start, end, text]: unknown[] = value.slice(at, at + 3)
    if (typeof start !== 'number' || typeof end !== 'number' || typeof text !== 'string')
      return undefined
    edits.push({ start, end, text })
  }
  return edits
}
