import type { SecretPattern } from './secretsIn.ts'

/** What is a secret by its looks alone, wherever it stands. Asked for where a text leaves this device. */
export const tokenShapes: readonly SecretPattern[] = [
  // “Bearer” or “Basic” and a word with a digit that is longer than people write
  /\b(?:bearer|basic)\s+(?<secret>(?=[\w.~+/-]*\d)[\w.~+/-]{12,}=*)/dgi,
  // Signed tokens (JWT), and keys of SignalWire, GitHub, Slack, AWS, Google, OpenAI, Stripe and their like
  /\b(?<secret>eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?)/dg,
  /\b(?<secret>PT[0-9a-f]{32,}|gh[pousr]_\w{20,}|xox[abprs]-[\w-]{10,}|AKIA[0-9A-Z]{16}|AIza[\w-]{30,}|(?:sk|rk)[-_][\w-]{16,})/dg,
]
