import { propertiesOf } from '../text/propertiesOf.ts'
import type { FlowDatabase } from './database.ts'
import type { JournalEntry } from './journal.ts'
import type { FlowContent, StoredFlow } from './types.ts'

/** A record that is no flow. It stays where it is; `record` is all that is known of it. */
export type DamagedFlow = { damaged: true; record: unknown }

/**
 * What the database has under an id, before anyone believes it: storage can be damaged, or written by another program.
 * A text that is one is kept whatever is wrong beside it.
 */
export function readStoredFlow(id: string, record: unknown): StoredFlow | DamagedFlow | undefined {
  if (record === undefined) return undefined
  const { name, text, scenarios, changed, version } = propertiesOf(record)
  if (typeof text !== 'string') return { damaged: true, record }
  return {
    id,
    text,
    name: typeof name === 'string' ? name : 'untitled',
    scenarios: typeof scenarios === 'string' ? scenarios : '',
    changed: isTime(changed) ? changed : 0,
    version: typeof version === 'string' ? version : '',
  }
}

/** Whether two flows hold the same. */
export function isSame(a: FlowContent, b: FlowContent): boolean {
  return a.text === b.text && a.name === b.name && a.scenarios === b.scenarios
}

/** Whether what was found under an id can't be read. */
export function isDamaged(found: StoredFlow | DamagedFlow | undefined): found is DamagedFlow {
  return found !== undefined && 'damaged' in found
}

/** All of a damaged record as a file’s text; undefined where it couldn’t even be read. */
export function recordText(record: unknown): string | undefined {
  if (record instanceof Error || record instanceof DOMException) return undefined
  try {
    return JSON.stringify(record, undefined, 2) ?? String(record)
  } catch {
    return String(record)
  }
}

/** What is stored under an id; what can't even be got is damaged as well. Undefined where there is no database. */
export async function lookUp(
  id: string,
  database: FlowDatabase | undefined,
): Promise<StoredFlow | DamagedFlow | undefined> {
  return database?.get(id).catch((record) => ({ damaged: true, record }))
}

/** An entry of the journal; undefined where it is none. */
export function readJournalEntry(value: unknown): JournalEntry | undefined {
  const { id, name, text, scenarios, changed, follows } = propertiesOf(value)
  if (typeof id !== 'string' || typeof text !== 'string') return undefined
  return {
    id,
    text,
    name: typeof name === 'string' ? name : 'untitled',
    scenarios: typeof scenarios === 'string' ? scenarios : '',
    changed: isTime(changed) ? changed : 0,
    follows: Array.isArray(follows) ? follows.filter((one) => typeof one === 'string') : [],
  }
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && !Number.isNaN(new Date(value).getTime())
}
