import type { Section, Step } from '../types.ts'
import { movedRange, moveSteps } from './moveSteps.ts'

type Move = { steps: readonly Step[]; shift: number }

const moves = new WeakMap<Section, Move>()
const contents = new WeakMap<Section, object>()

/**
 * The same section, `shift` characters further on. Its steps are moved when somebody looks at them: with every typed key
 * all sections behind it move, and of most nobody looks at the steps before the next key.
 */
export function movedSection(section: Section, shift: number): Section {
  if (shift === 0) return section
  const last = moves.get(section) ?? { steps: section.steps, shift: 0 }
  const move = { steps: last.steps, shift: last.shift + shift }
  const moved: Section = {
    name: section.name,
    path: section.path,
    range: movedRange(section.range, shift),
    nameRange: movedRange(section.nameRange, shift),
    notation: section.notation,
    get steps() {
      move.steps = moveSteps(move.steps, move.shift)
      move.shift = 0
      return move.steps
    },
  }
  moves.set(moved, move)
  contents.set(moved, contentOf(section))
  return moved
}

/**
 * What a section's steps are without their ranges: the same object for a section and for what edits elsewhere in the
 * text make of it. What depends on ids, methods and values alone can be kept by it.
 */
export function contentOf(section: Section): object {
  const content = contents.get(section) ?? {}
  contents.set(section, content)
  return content
}
