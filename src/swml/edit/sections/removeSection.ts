import type { Flow, Path } from '../../types.ts'
import { removeField } from '../removeField.ts'
import { type Outcome, outcome, unreadable } from './outcome.ts'
import { allReferences } from './referencesTo.ts'
import { mainSection } from './sectionName.ts'

/**
 * Takes out a section with its steps; comments above it stay. `left`: how many steps elsewhere still name it and lead
 * nowhere now.
 */
export function removeSection(flow: Flow, name: string): Outcome<{ left: number }> {
  if (!flow.readable) return { error: unreadable }
  if (!flow.sections.some((section) => section.name === name))
    return { error: `There is no section “${name}”.` }
  if (name === mainSection)
    return { error: 'Every call begins in the section “main”. Delete its steps instead.' }
  const left = allReferences(flow, 'section').filter(
    (each) => each.name === name && each.step.path[1] !== name,
  )
  const path: Path = ['sections', name]
  return outcome(flow, removeField(flow, path), { left: left.length }, path)
}
