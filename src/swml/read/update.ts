import type { Flow, Path, Plain, Step, TextEdit } from '../types.ts'
import type { Reading } from './readStep.ts'

/** What goes along while a flow is updated. Offsets of `flow` are those before the edits. */
export type Update = {
  flow: Flow
  /** The text after the edits. */
  text: string
  /** For the steps that are read again. */
  reading: Reading
  /** Which parts of which lists were read again. */
  replaced: Replaced[]
}

/** Items of a list that were read again, as they were and as they are. */
export type Replaced = {
  /** The list's path before the edits. */
  list: Path
  /** The items that were replaced: from `from` to before `to`. */
  from: number
  to: number
  old: readonly Step[]
  fresh: readonly Step[]
}

/** The edits within one list, in order, and how far the text before them has moved. */
export type EditRun = { edits: TextEdit[]; shift: number }

/** Items of a list, from `from` to before `to`, and the edits within them. */
export type Group = { from: number; to: number; firstEdit: number; endEdit: number }

/** The edits of a run by the items they touch, which `touched` answers; what lies side by side is one group. */
export function groupEdits(
  run: EditRun,
  touched: (edit: TextEdit) => { from: number; to: number },
): Group[] {
  const groups: Group[] = []
  for (const [index, edit] of run.edits.entries()) {
    const { from, to } = touched(edit)
    const group = groups[groups.length - 1]
    if (group && from <= group.to) {
      group.to = Math.max(group.to, to)
      group.endEdit = index + 1
    } else groups.push({ from, to, firstEdit: index, endEdit: index + 1 })
  }
  return groups
}

/** A list of steps that is to be updated. */
export type StepList = {
  steps: readonly Step[]
  /** After the edits. */
  path: Path
  /** The path changed, so that the paths of all steps in it change too. */
  rebased: boolean
  /** The list in the value of the step around it; undefined for a section, whose steps are in no value. */
  plain: readonly Plain[] | undefined
}

/** What takes the place of the items from `from` to before `to`. */
export type Part = {
  from: number
  to: number
  steps: readonly Step[]
  plain: readonly Plain[]
  /** How far the text behind it has moved. */
  shiftAfter: number
}

/** A list of steps after edits. */
export type ListUpdate = {
  steps: readonly Step[]
  plain: readonly Plain[] | undefined
  /** Where what ended at `end` ends now: with the list, where it ended with the list, or else behind all the edits. */
  endOf: (end: number) => number
}

/** The edits `from` to before `to` of a run, as a run of their own. */
export function partOfRun(run: EditRun, from: number, to: number): EditRun {
  return { edits: run.edits.slice(from, to), shift: shiftBefore(run, from) }
}

/** How far the text behind a run has moved. */
export function shiftAfter(run: EditRun): number {
  return shiftBefore(run, run.edits.length)
}

function shiftBefore(run: EditRun, index: number): number {
  let shift = run.shift
  for (const edit of run.edits.slice(0, index)) shift += edit.text.length - (edit.end - edit.start)
  return shift
}
