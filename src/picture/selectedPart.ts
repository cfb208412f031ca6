import { layoutFlow } from '../layout/layoutFlow.ts'
import type { Rails } from '../layout/railTypes.ts'
import type { Density } from '../layout/sizes.ts'
import type { Layout } from '../layout/types.ts'
import { type Flow, indexInList, listOf, type Step, samePath, stepPlaces } from '../swml/index.ts'

/** A part of a flow with its own layout. */
export type FlowPart = {
  flow: Flow
  layout: Layout
  /** By which rails are laid out: with the ends of sections, which aren't drawn. */
  whole: Layout
}

/**
 * The chosen steps alone, with what is in them, section by section. Only steps that follow each other are joined by a
 * line, and nothing says where a call comes in or ends, since the rest of the flow isn't there.
 *
 * @param steps in the order of the text, none within another
 */
export function selectedPart(flow: Flow, steps: readonly Step[], density?: Density): FlowPart {
  const { byId } = stepPlaces(flow)
  const sections = flow.sections.flatMap((section, index) => {
    const own = steps.filter(({ id }) => byId.get(id)?.sectionIndex === index)
    if (own.length === 0) return []
    return [{ ...section, name: `Part of ${section.name}`, steps: own }]
  })
  const part: Flow = { ...flow, sections, shape: {} }
  const layout = layoutFlow(part, density === undefined ? {} : { density })
  const unjoined = new Set(sections.flatMap(({ name, steps: own }) => loose(name, own)))
  return {
    flow: part,
    whole: layout,
    layout: {
      ...layout,
      boxes: layout.boxes.filter(({ kind }) => kind !== 'start' && kind !== 'end'),
      lines: layout.lines.filter(({ key, look }) => look === 'end' || !unjoined.has(key)),
    },
  }
}

/** The rails of a part, which go on below it where the flow does. */
export function railsOfPart({ rails, more }: Rails, { whole, layout }: FlowPart): Rails {
  if (whole === layout) return { rails, more }
  const ends = new Set(
    whole.boxes.flatMap(({ kind, y, height }) => (kind === 'end' ? [y + height / 2] : [])),
  )
  const open = rails.map((rail) => ({ ...rail, ends: rail.ends.filter(({ y }) => !ends.has(y)) }))
  return { rails: open, more }
}

/** The keys of the lines that lead elsewhere than to the next of these steps. */
function loose(section: string, steps: readonly Step[]): string[] {
  const ends = steps.filter((step, index) => !follows(steps[index + 1], step))
  return [`line:first:${section}`, ...ends.map(({ id }) => `line:after:${id}`)]
}

function follows(next: Step | undefined, step: Step): boolean {
  return (
    next !== undefined &&
    samePath(listOf(next.path), listOf(step.path)) &&
    indexInList(next.path) === indexInList(step.path) + 1
  )
}
