import {
  branchNameError,
  branchWording,
  controlOf,
  type Flow,
  labelNameError,
  type Path,
  parentStep,
  renameLabel,
  samePath,
  sectionNameError,
  setSpokenWords,
  spokenWords,
  stepAt,
} from '../swml/index.ts'
import { nameBranch } from './branchCommands.ts'
import { makeEdit } from './makeEdit.ts'
import type { Naming } from './naming.ts'
import { nameSection } from './sectionEdits.ts'
import type { CommandContext } from './types.ts'

/** Gives what is being named the name that was typed; jumps and steps that lead there follow. Refused in words. */
export function giveName(context: CommandContext, naming: Naming, text: string): void {
  if (text === nameOf(context.document.store.getState().flow, naming)) return
  const again = naming.again?.()
  if (again) again(text)
  else if (naming.kind === 'section') nameSection(context, naming.name, text)
  else if (naming.kind === 'branch') nameBranch(context, naming.path, text)
  else if (naming.kind === 'words') sayWords(context, naming.path, text)
  else nameLabel(context, naming.path, text)
}

/** The name it has now; empty where it has none. */
export function nameOf(flow: Flow, naming: Naming): string {
  if (naming.kind === 'section') return naming.name
  if (naming.kind === 'branch') return branchWording(flow, naming.path) ?? ''
  const step = stepAt(flow, naming.path)
  if (naming.kind === 'words') return (step && spokenWords(step)) ?? ''
  return (step && controlOf(step).label) ?? ''
}

/** Why it can't have this name, in plain words; undefined where it can. */
export function nameError(flow: Flow, naming: Naming, text: string): string | undefined {
  if (naming.kind === 'section') return sectionNameError(flow, text, naming.name)
  if (naming.kind === 'branch') return branchNameError(flow, naming.path, text)
  if (naming.kind === 'words') return wordsError(flow, naming.path, text)
  return labelNameError(flow, naming.path, text)
}

/** Why this has to keep the name it has, in plain words; undefined where it can get another. */
export function fixedName(flow: Flow, naming: Naming): string | undefined {
  if (naming.kind === 'section')
    return naming.name === 'main'
      ? 'Every call begins in the section “main”, so it keeps its name.'
      : undefined
  if (naming.kind !== 'branch') return undefined
  const wording = branchWording(flow, naming.path)
  if (wording !== undefined)
    return /[\n\r]/.test(wording)
      ? 'This has several lines, which an input of one would join: change it in the form or the code.'
      : undefined
  const branch = parentStep(flow, [...naming.path, 0])?.branches.find((each) =>
    samePath(each.path, naming.path),
  )
  return `“${branch?.label ?? 'This branch'}” has no condition or case of its own.`
}

/** What the input for it is called. */
export function nameTitle({ kind }: Naming): string {
  if (kind === 'section') return 'Name of the section'
  if (kind === 'words') return 'Words to say'
  return kind === 'branch' ? 'Condition or case' : 'Name of the label'
}

/** Words that can't be said; and where the code repeats the step elsewhere, before what was typed is gone. */
function wordsError(flow: Flow, path: Path, words: string): string | undefined {
  if (words.trim() === '') return 'Type what is said. Silence or a file are chosen in the form.'
  const outcome = setSpokenWords(flow, path, words)
  return 'error' in outcome ? outcome.error : undefined
}

function sayWords(context: CommandContext, path: Path, words: string): void {
  const make = (flow: Flow) => setSpokenWords(flow, path, words)
  makeEdit(context, make, { label: 'Change the words' }, () =>
    context.ports.announce(`It says “${words}” now`),
  )
}

function nameLabel(context: CommandContext, path: Path, to: string): void {
  makeEdit(
    context,
    (flow) => renameLabel(flow, path, to),
    { label: `Rename the label to ${to}` },
    ({ followed }) => {
      const jumps = followed === 1 ? '1 jump follows' : `${followed} jumps follow`
      context.ports.announce(`Renamed the label to ${to}${followed > 0 ? `; ${jumps}` : ''}`)
    },
  )
}
