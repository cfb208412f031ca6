import {
  eachStep,
  type Flow,
  indexInList,
  listAt,
  listOf,
  type Place,
  placeInWords,
  type Step,
  startsWith,
  titleOf,
} from '../swml/index.ts'
import { placeSteps } from './placeSteps.ts'
import { revealFirst } from './revealFirst.ts'
import { hasSelection, selectedSteps } from './selected.ts'
import { steadyPlace } from './steadyPlace.ts'
import type { Command, CommandContext } from './types.ts'
import { stepsInWords } from './words.ts'

/** Moving the selected steps. */
export const moveCommands = [
  move('edit.moveUp', 'Move up', 'Alt+ArrowUp', 'arrow-up', -1),
  move('edit.moveDown', 'Move down', 'Alt+ArrowDown', 'arrow-down', 1),
  {
    id: 'edit.moveTo',
    title: 'Move to…',
    synonyms: 'drag',
    group: 'Edit',
    icon: 'corner-down-right',
    where: 'flow',
    enabled: ({ document, ports }) =>
      ports.choose !== undefined && hasSelection(document.store.getState()),
    run: (context) => {
      const { document, ports } = context
      const { flow } = document.store.getState()
      const steps = selectedSteps(document.store.getState())
      ports.choose?.({
        title: `Move ${stepsInWords(steps)} to`,
        placeholder: 'Search for a step or section',
        choices: targets(flow, steps).map(({ label, place }) => ({
          label,
          run: () => moveSelection(context, steadyPlace(document, place)),
        })),
      })
    },
  },
] as const satisfies readonly Command[]

/** Moves the selected steps to the place, which is asked for with the flow the move happens in. */
export function moveSelection(
  context: CommandContext,
  to: (flow: Flow, steps: readonly Step[]) => Place | undefined,
): void {
  placeSteps(context, { verb: 'Move', origin: 'command', to }, revealFirst(context.ports))
}

function move<Id extends string>(
  id: Id,
  title: string,
  shortcut: string,
  icon: string,
  direction: 1 | -1,
): Command<Id> {
  return {
    id,
    title,
    group: 'Edit',
    icon,
    shortcuts: [shortcut],
    where: 'flow',
    enabled: ({ document }) => hasSelection(document.store.getState()),
    run: (context) => {
      const { flow } = context.document.store.getState()
      const steps = selectedSteps(context.document.store.getState())
      if (beside(flow, steps, direction)) {
        moveSelection(context, (now, selected) => beside(now, selected, direction))
      } else context.ports.announce(`Already ${direction < 0 ? 'first' : 'last'}`, 'always')
    },
  }
}

/** One place up or down from the steps; out of a branch at its end. Undefined at the end of a section. */
function beside(flow: Flow, steps: readonly Step[], direction: 1 | -1): Place | undefined {
  const edge = direction < 0 ? steps[0] : steps.at(-1)
  const list = edge && listAt(flow, listOf(edge.path))
  if (!edge || !list) return undefined
  const at = indexInList(edge.path)
  const neighbour = list.steps[at + direction] ?? list.parent
  if (!neighbour) return undefined
  const index = indexInList(neighbour.path) + (direction < 0 ? 0 : 1)
  return { list: listOf(neighbour.path), index }
}

/** Every place the steps can go to, by the words of what is before it. */
function targets(flow: Flow, moved: readonly Step[]): { label: string; place: Place }[] {
  const found: { label: string; place: Place }[] = []
  const isMoved = (step: Step) => moved.some((each) => startsWith(step.path, each.path))
  for (const section of flow.sections) {
    if (section.notation === 'other') continue
    found.push({ label: `Beginning of ${section.name}`, place: { list: section.path, index: 0 } })
  }
  eachStep(flow, (step) => {
    if (isMoved(step)) return
    const place = { list: listOf(step.path), index: indexInList(step.path) + 1 }
    const title = titleOf(step.method) || 'Step'
    found.push({ label: `After ${title}, ${placeInWords(flow, step.path)}`, place })
    for (const branch of step.branches) {
      const label = `Beginning of ${branch.label} in ${title}`
      found.push({ label, place: { list: branch.path, index: 0 } })
    }
  })
  return found
}
