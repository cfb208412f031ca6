import { isDocument } from '../methods/words/dest.ts'
import { readFlow } from '../read/readFlow.ts'
import type { Flow } from '../types.ts'

/**
 * The flow that is written in place of a destination: SWML in JSON or YAML, or a list of steps in JSON. Undefined for
 * anything else, and for what can't be read (since a variable fills it in). Remembers the latest.
 */
export function readDocument(dest: string): Flow | undefined {
  if (!isDocument(dest)) return undefined
  if (known.has(dest)) return known.get(dest)
  const flow = readFlow(/^\s*\[/.test(dest) ? `{"sections":{"main":${dest}}}` : dest)
  const begins = flow.readable && flow.sections.some(({ name }) => name === 'main')
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(dest, begins ? flow : undefined)
  return begins ? flow : undefined
}

const known = new Map<string, Flow | undefined>()

/** Few flows hold any; they are read again at every edit elsewhere. */
const MOST_KNOWN = 50
