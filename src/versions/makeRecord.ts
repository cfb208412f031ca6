import { WorkerCalls } from '../document/worker/workerCalls.ts'
import { changeRecord, type VersionsChange, type Writing } from './changeRecord.ts'
import type { VersionsRecord } from './record.ts'

/** What the worker is asked. */
export type RecordRequest = {
  id: number
  record: unknown
  change: VersionsChange
  writing: Writing
}

/** And what it answers. */
export type RecordAnswer = { id: number; made: VersionsRecord | undefined }

/** Bytes of a record, or characters of a text, whose summaries would hold up the page. */
const long = 15_000

const calls = new WorkerCalls<Omit<RecordRequest, 'id'>, RecordAnswer>({
  start: () => new Worker(new URL('./versions.worker.ts', import.meta.url), { type: 'module' }),
  what: 'that keeps versions',
  // Milliseconds: many times what a slow machine takes.
  patience: () => 60_000,
})

/**
 * The record after a change, as `changeRecord` makes it: on the spot, or for long flows by a worker, so that the page
 * goes on. Rejects where the worker breaks; the next change gets another.
 */
export async function makeRecord(
  record: unknown,
  change: VersionsChange,
  writing: Writing,
): Promise<VersionsRecord | undefined> {
  if (typeof Worker === 'undefined' || !isLong(record, change))
    return changeRecord(record, change, writing)
  return (await calls.askForOne({ record, change, writing })).made
}

function isLong(record: unknown, change: VersionsChange): boolean {
  if (change.kind === 'add' && change.added.some(({ text }) => text.length > long)) return true
  // Packed, a flow takes a fifth of its length.
  return sizeOf(record) * 5 > long
}

function sizeOf(record: unknown): number {
  const isRecord = typeof record === 'object' && record !== null && 'bytes' in record
  return isRecord && record.bytes instanceof Uint8Array ? record.bytes.length : 0
}
