import type { SaveStatus } from '../flows/types.ts'

/** Whether the flow is safe, in words: "Saved on this device 14:02". */
export function describeStatus(status: SaveStatus | undefined): string {
  if (status === undefined) return 'Nothing to save yet'
  if (status === 'saving') return 'Saving …'
  if ('failed' in status) return `Not saved: ${status.failed}`
  const time = new Date(status.savedAt).toLocaleTimeString([], {
    hour: '2-digit',
    minute: '2-digit',
  })
  return `Saved on this device ${time}`
}
