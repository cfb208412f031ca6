import { isDocument } from '../methods/words/dest.ts'
import { readFlow } from '../read/readFlow.ts'
import type { Flow, Step } from '../types.ts'

/** Documents within documents are followed down to here; no text has so many. */
export const DEEPEST = 5

/**
 * The flow that is written in a step in place of a destination: SWML in JSON or YAML, or a list of steps in JSON.
 * Undefined for anything else, and for what can't be read (since a variable fills it in). Remembered for as long as the
 * step has the same value.
 */
export function readDocument(dest: string, { value }: Step): Flow | undefined {
  if (!isDocument(dest)) return undefined
  if (typeof value !== 'object' || value === null) return read(dest)
  const known = documents.get(value) ?? new Map<string, Flow | undefined>()
  documents.set(value, known)
  if (!known.has(dest)) known.set(dest, read(dest))
  return known.get(dest)
}

const documents = new WeakMap<object, Map<string, Flow | undefined>>()

/** A document that is written in place of a destination, in full: a list of steps is its first section. */
export function documentText(dest: string): string {
  return /^\s*\[/.test(dest) ? `{"sections":{"main":${dest}}}` : dest
}

function read(dest: string): Flow | undefined {
  const flow = readFlow(documentText(dest))
  const begins = flow.readable && flow.sections.some(({ name }) => name === 'main')
  return begins ? flow : undefined
}
