import type { Flow, Path } from '../../types.ts'
import { moveField } from '../moveField.ts'
import { type Outcome, outcome, unreadable } from './outcome.ts'

/** Moves a section, with the comments right above it, one place to the left (up in the text) or to the right. */
export function moveSection(flow: Flow, name: string, direction: -1 | 1): Outcome {
  if (!flow.readable) return { error: unreadable }
  const from = flow.sections.findIndex((section) => section.name === name)
  if (from < 0) return { error: `There is no section “${name}”.` }
  const to = from + direction
  if (to < 0) return { error: `“${name}” is the first section already.` }
  if (to >= flow.sections.length) return { error: `“${name}” is the last section already.` }
  const path: Path = ['sections', name]
  const other: Path = ['sections', flow.sections[to]?.name ?? name]
  return outcome(flow, moveField(flow, path, direction < 0 ? to : to + 1), {}, path, other)
}
