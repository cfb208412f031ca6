import type { WirelineDocument } from './types.ts'

/**
 * State that belongs to a document and that a room above it keeps there: made at the first call for a document, the
 * same at each further one, and gone with it.
 */
export function perDocument<T>(
  create: (document: WirelineDocument) => T,
): (document: WirelineDocument) => T {
  const made = new WeakMap<WirelineDocument, { it: T }>()
  return (document) => {
    const known = made.get(document) ?? { it: create(document) }
    made.set(document, known)
    return known.it
  }
}
