/** Why something could not be kept on this device, in words that say what to do. */
export function failureWords(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') {
    return 'This device has no room left for Wireline. Download your flow, then free some space.'
  }
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'NotAllowedError') {
    return 'This browser doesn’t let pages keep anything here (a private window, or storage is blocked). Download your flow before you close this tab.'
  }
  return 'This flow could not be kept on this device. Download it before you close this tab.'
}
