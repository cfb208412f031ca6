import type { DamagedFlow } from './readStored.ts'
import type { StorageNotice } from './types.ts'

/**
 * Why something could not be stored on this device, in words that say what to do. `isInJournal`: the text is at least
 * where a reload finds it.
 */
export function failureWords(error: unknown, isInJournal: boolean): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  const advice = isInJournal
    ? 'A reload keeps your flow, but download it to be safe.'
    : 'Download your flow before you close this tab.'
  return `${reasons[name] ?? 'This flow could not be kept on this device.'} ${advice}`
}

/** What is said at length while flows that are stored here can't be reached; undefined where that isn't so. */
export function unreachableNotice(error: unknown): StorageNotice | undefined {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name !== 'VersionError' && name !== 'StorageSilent') return undefined
  const text = `${reasons[name]} Download what you do meanwhile to keep it.`
  return { kind: 'unreachable', text }
}

/** A flow that was found while another had been begun. */
export function foundNotice(name: string, open: () => void): StorageNotice {
  return { kind: 'found', text: `“${name}”, which was open here before, is still kept.`, open }
}

/** The same lines of a flow were changed here and in another tab. */
export function copiedNotice(name: string, open: () => void): StorageNotice {
  const text = `“${name}” was changed at the same lines in another tab. What was changed here is kept as a copy, which is shown now.`
  return { kind: 'copied', text, open }
}

const denied =
  'This browser doesn’t let pages keep anything here (a private window, or storage is blocked).'

const reasons: Readonly<Record<string, string>> = {
  QuotaExceededError: 'This device has no room left for Wireline.',
  SecurityError: denied,
  InvalidStateError: denied,
  NotAllowedError: denied,
  VersionError:
    'Flows are stored here by a newer Wireline. This one leaves them as they are; reload the page to get the newer one.',
  StorageSilent:
    'This browser’s storage doesn’t answer. Saving begins as soon as it does; closing other tabs with Wireline may help.',
  StorageLost: 'The browser has closed its storage. Wireline is opening it again.',
}

/** What the user is told of a record that is no flow, with all of it as a file, if it could be read at all. */
export function damagedNotice({ record }: DamagedFlow): StorageNotice {
  const kind = 'damaged'
  const text =
    'The flow that was open here is damaged and can’t be shown. It is left as it is; what you do now is kept as a new flow.'
  if (record instanceof Error || record instanceof DOMException) return { kind, text }
  return { kind, text, file: { name: 'damaged-flow.json', text: inWords(record) } }
}

function inWords(record: unknown): string {
  try {
    return JSON.stringify(record, undefined, 2) ?? String(record)
  } catch {
    return String(record)
  }
}
