import { type Flow, type Path, repeatedBy } from '../swml/index.ts'
import type { CommandContext } from './types.ts'

/** Says which step repeats a part of these in the code, so that they can't go; false where none does. */
export function sayRepeated(
  { ports }: CommandContext,
  flow: Flow,
  paths: readonly Path[],
): boolean {
  const text = repeatedBy(flow, paths)
  if (text !== undefined) ports.notify({ tone: 'error', text })
  return text !== undefined
}
