import type { SaveStatus } from '../flows/types.ts'
import { clockOf } from './clock.ts'

/** Whether the flow is safe, in words: "Saved on this device 14:02". */
export function describeStatus(status: SaveStatus | undefined): string {
  if (status === undefined) return 'Nothing to save yet'
  if (status === 'saving') return 'Saving …'
  if ('failed' in status) return `Not saved: ${status.failed}`
  return `Saved on this device ${clockOf(status.savedAt)}`
}

/** Whether it can't be kept here. */
export function isFailed(status: SaveStatus | undefined): status is { failed: string } {
  return typeof status === 'object' && 'failed' in status
}
