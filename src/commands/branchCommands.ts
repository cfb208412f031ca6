import { isReadOnly } from '../document/analysis.ts'
import {
  addBranch,
  branchWording,
  moveBranch,
  type NewBranch,
  newBranches,
  type Path,
  parentStep,
  removeBranch,
  renameBranch,
  type Step,
  samePath,
  stepAt,
  titleOf,
} from '../swml/index.ts'
import { makeEdit } from './makeEdit.ts'
import { startNaming, whileJustCreated } from './naming.ts'
import { pasteFromClipboard } from './pasteFromClipboard.ts'
import { endOf, selectedSteps } from './selected.ts'
import type { Command, CommandContext } from './types.ts'
import { offerUndo } from './words.ts'

/** For the branches of the selected step. */
export const branchCommands = [
  {
    id: 'branch.add',
    title: 'Add a branch…',
    synonyms: 'case choice option condition',
    group: 'Edit',
    icon: 'split',
    where: 'flow',
    enabled: ({ document, ports }) => {
      const state = document.store.getState()
      const [step, ...more] = isReadOnly(state) ? [] : selectedSteps(state)
      if (ports.choose === undefined || step === undefined || more.length > 0) return false
      return newBranches(step).length > 0
    },
    run: (context) => {
      const [step] = selectedSteps(context.document.store.getState())
      if (!step) return
      const choices = newBranches(step).map((branch) => ({
        label: branch.title,
        run: () => addNewBranch(context, step.path, branch),
      }))
      const [only] = choices
      if (only && choices.length === 1) only.run()
      else
        context.ports.choose?.({
          title: `Add a branch to ${titleOf(step.method)}`,
          placeholder: 'Search for a kind of branch',
          choices,
        })
    },
  },
] as const satisfies readonly Command[]

/** For the menu of the branch whose list of steps is at `path`. */
export function branchMenu({ document }: CommandContext, path: Path): readonly Command[] {
  const { flow } = document.store.getState()
  const step = holderOf(flow, path)
  const isNamed = branchWording(flow, path) !== undefined
  const make = (
    id: string,
    title: string,
    icon: string,
    run: Command['run'],
    enabled = true,
  ): Command => ({
    id: `branch.${id}`,
    title,
    group: 'Edit',
    icon,
    where: 'flow',
    enabled: () => enabled && !isReadOnly(document.store.getState()),
    run,
  })
  return [
    {
      ...make(
        'rename',
        'Change condition',
        'square-pen',
        () => startNaming(document, { kind: 'branch', path }),
        isNamed,
      ),
      shortcuts: ['F2'],
    },
    ...(step ? newBranches(step) : []).map((branch, index) =>
      make(`add.${index}`, `Add: ${branch.title}`, 'plus', (context) => {
        if (step) addNewBranch(context, step.path, branch)
      }),
    ),
    make('paste', 'Paste', 'clipboard-paste', (context) =>
      pasteFromClipboard(context, (now) => endOf(now, path)),
    ),
    make('left', 'Move left', 'arrow-left', (context) => shiftBranch(context, path, -1), isNamed),
    make('right', 'Move right', 'arrow-right', (context) => shiftBranch(context, path, 1), isNamed),
    make('delete', 'Delete branch', 'trash-2', (context) => deleteBranch(context, path)),
  ]
}

/** Gives a branch another condition or case; refused in words. */
export function nameBranch(context: CommandContext, path: Path, to: string): void {
  if (branchWording(context.document.store.getState().flow, path) === to) return
  makeEdit(
    context,
    (flow) => renameBranch(flow, path, to),
    { label: `Change the branch to ${to}` },
    () => context.ports.announce(`Changed the branch to ${to}`),
  )
}

function addNewBranch(
  context: CommandContext,
  step: Path,
  branch: NewBranch,
  given?: string,
): void {
  const { document, ports } = context
  const isNamed = branch.takes === 'name' && given === undefined
  const isCase = isNamed && branch.way.kind === 'cases'
  const name = given ?? (isCase ? freeCase(document.store.getState().flow, step) : '')
  makeEdit(
    context,
    (now) => addBranch(now, step, branch, name),
    { label: 'Add a branch' },
    ({ path }) => {
      ports.announce(
        isNamed ? 'Added a branch. Type its condition.' : `Added ${name || branch.title}`,
      )
      if (!isNamed) return
      const again = whileJustCreated(document, (to) => addNewBranch(context, step, branch, to))
      startNaming(document, { kind: 'branch', path, again })
    },
  )
}

function shiftBranch(context: CommandContext, path: Path, direction: -1 | 1): void {
  makeEdit(
    context,
    (flow) => moveBranch(flow, path, direction),
    { label: 'Move a branch' },
    () => context.ports.announce(`Moved the branch to the ${direction < 0 ? 'left' : 'right'}`),
  )
}

function deleteBranch(context: CommandContext, path: Path): void {
  const { flow } = context.document.store.getState()
  const branch = holderOf(flow, path)?.branches.find((each) => samePath(each.path, path))
  const count = branch?.steps.length ?? 0
  const steps = count === 0 ? '' : count === 1 ? ' with its step' : ` with its ${count} steps`
  makeEdit(
    context,
    (now) => removeBranch(now, path),
    { label: 'Delete a branch' },
    () => offerUndo(context, `Deleted the branch “${branch?.label ?? ''}”${steps}`),
  )
}

type Flow = Parameters<typeof stepAt>[0]

function holderOf(flow: Flow, path: Path): Step | undefined {
  return parentStep(flow, [...path, 0])
}

/** The first number that no branch of the step is for. */
function freeCase(flow: Flow, step: Path): string {
  const taken = new Set(stepAt(flow, step)?.branches.map((branch) => String(branch.path.at(-1))))
  let number = 1
  while (taken.has(String(number))) number++
  return String(number)
}
