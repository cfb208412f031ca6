import { fromBase64, toBase64 } from '../../share/base64.ts'

/**
 * What the database keeps of a flow's versions, as JSON: bytes become base64. Undefined where it holds what JSON can't
 * have.
 */
export function recordToJson(record: unknown): string | undefined {
  try {
    return JSON.stringify(record, (_, value: unknown) =>
      value instanceof Uint8Array ? { [bytesKey]: toBase64(value) } : value,
    )
  } catch {
    return undefined
  }
}

/** The record again; undefined where it isn't JSON. Whoever uses it looks at it as at anything that is stored. */
export function recordFromJson(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => bytesIn(value) ?? value)
  } catch {
    return undefined
  }
}

const bytesKey = 'base64url bytes'

function bytesIn(value: unknown): Uint8Array | undefined {
  if (typeof value !== 'object' || value === null || !(bytesKey in value)) return undefined
  const written = value[bytesKey]
  return typeof written === 'string' ? fromBase64(written) : undefined
}
