import { isStale } from '../document/analysis.ts'
import { howMany } from '../document/countProblems.ts'
import type { Problem } from '../swml/index.ts'
import { stepAbove, stepsWithIds } from '../swml/index.ts'
import { goToText } from './goToText.ts'
import type { Command, CommandContext } from './types.ts'

/** Finding, problems, panes. */
export const goCommands = [
  {
    id: 'go.find',
    title: 'Find a step',
    synonyms: 'search look',
    group: 'Go',
    icon: 'search',
    shortcuts: ['Mod+F'],
    where: 'beside-code',
    run: ({ ports }) => ports.panes.open('find'),
  },
  problem('go.nextProblem', 'Next problem', 'F8', 1),
  problem('go.previousProblem', 'Previous problem', 'Shift+F8', -1),
  {
    id: 'go.problems',
    title: 'Show all problems',
    synonyms: 'errors warnings checks validate lint',
    group: 'Go',
    icon: 'list',
    where: 'app',
    run: ({ ports }) => ports.panes.open('problems'),
  },
  pane('go.nextPane', 'Next pane', 'F6', 1),
  pane('go.previousPane', 'Previous pane', 'Shift+F6', -1),
  {
    id: 'go.clearSelection',
    title: 'Clear the selection',
    group: 'Go',
    shortcuts: ['Escape'],
    where: 'flow',
    enabled: ({ document }) => document.store.getState().selection.length > 0,
    run: ({ document }) => document.select([]),
  },
] as const satisfies readonly Command[]

function pane<Id extends string>(
  id: Id,
  title: string,
  shortcut: string,
  direction: 1 | -1,
): Command<Id> {
  return {
    id,
    title,
    group: 'Go',
    shortcuts: [shortcut],
    where: 'anywhere',
    run: ({ ports }) => ports.panes.cycle(direction),
  }
}

function problem<Id extends string>(
  id: Id,
  title: string,
  shortcut: string,
  direction: 1 | -1,
): Command<Id> {
  return {
    id,
    title,
    group: 'Go',
    icon: 'circle-alert',
    shortcuts: [shortcut],
    where: 'anywhere',
    enabled: ({ document }) => document.store.getState().problems.length > 0,
    run: (context) => goToProblem(context, direction),
  }
}

/** Selects the step of the nearest problem before or behind the selection, going round at the ends. */
function goToProblem(context: CommandContext, direction: 1 | -1): void {
  const { document, ports } = context
  const { problems, flow, analysis } = document.store.getState()
  const next = nearest(document, problems, direction)
  if (!next) return
  const words = `Problem ${problems.indexOf(next) + 1} of ${howMany(problems)}: ${next.message}`
  const step = isStale({ analysis }) ? undefined : stepAbove(flow, next.path)
  if (step) {
    document.select([step.id])
    ports.view.reveal(step.id, { focus: true })
  } else goToText(context, next.range.start)
  ports.announce(words, 'always')
}

function nearest(
  document: CommandContext['document'],
  problems: readonly Problem[],
  direction: 1 | -1,
): Problem | undefined {
  const { flow, selection } = document.store.getState()
  const selected = stepsWithIds(flow, selection)
  const at = direction > 0 ? selected.at(-1) : selected[0]
  const owner = (each: Problem) => stepAbove(flow, each.path)?.range.start ?? each.range.start
  if (direction > 0) {
    return problems.find((each) => at === undefined || owner(each) > at.range.start) ?? problems[0]
  }
  return (
    problems.findLast((each) => at !== undefined && owner(each) < at.range.start) ?? problems.at(-1)
  )
}
