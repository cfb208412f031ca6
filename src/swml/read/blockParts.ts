import { ownCopy } from '../ownCopy.ts'
import { parseYaml } from '../syntax/parseYaml.ts'
import type { TextEdit } from '../types.ts'
import { type BlockZones, blockZones } from './blockZones.ts'
import { ownLines } from './ownLines.ts'
import { readPart } from './readPart.ts'
import {
  type EditRun,
  type Group,
  groupEdits,
  type Part,
  partOfRun,
  type StepList,
  shiftAfter,
  type Update,
} from './update.ts'
import { updateStep } from './updateStep.ts'

/**
 * The touched parts of a block list, read again. Each part is the lines from one dash to the next untouched one. It may
 * be read on its own because it begins with a dash in the list's column and ends before one (or before a line that is
 * indented less): whatever came before has ended there, and whatever comes after begins there, in the old text as in
 * the new one.
 */
export function blockParts(update: Update, list: StepList, run: EditRun): Part[] | undefined {
  const zones = blockZones(update.flow.text, list.steps)
  if (!zones) return undefined
  const first = run.edits[0]
  const last = run.edits[run.edits.length - 1]
  if (!first || !last || first.start < zones.start(0)) return undefined
  if (last.end > zones.start(list.steps.length)) return undefined
  const groups = groupEdits(run, (edit) => touchedIn(zones, edit))
  const parts: Part[] = []
  let grown = 0
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index]
    if (!group) continue
    // A part that needs the step behind it may reach the next group: then both are one.
    while (extend(update, list, zones, run, group)) {
      const next = groups[index + 1]
      if (next && next.from <= group.to) {
        group.to = Math.max(group.to, next.to)
        group.endEdit = next.endEdit
        groups.splice(index + 1, 1)
      }
    }
    const part = readGroup(update, list, zones, run, group, grown)
    if (!part) return undefined
    parts.push(part)
    grown += part.steps.length - (part.to - part.from)
  }
  return parts
}

function touchedIn(zones: BlockZones, { start, end }: TextEdit): { from: number; to: number } {
  // What is put in right before a dash's line comes behind the step above it.
  const from = end > start ? zones.at(start) : Math.max(0, zones.at(start - 1))
  return { from, to: (end > start ? zones.at(end - 1) : from) + 1 }
}

/** Takes the step before or behind into the group where its lines run into the group's own; false where none does. */
function extend(
  update: Update,
  list: StepList,
  zones: BlockZones,
  run: EditRun,
  group: Group,
): boolean {
  const { start, end } = bounds(zones, run, group)
  const atLineEnd = end === update.text.length || update.text[end - 1] === '\n'
  if (!atLineEnd && group.to < list.steps.length) {
    group.to++
    return true
  }
  // A comment or blank line at the start would belong to a `|` text before it.
  if (group.from > 0 && start < end && !zones.dashAt(update.text, start)) {
    group.from--
    return true
  }
  return false
}

function bounds(zones: BlockZones, run: EditRun, group: Group): { start: number; end: number } {
  const before = partOfRun(run, group.firstEdit, group.endEdit)
  return {
    start: zones.start(group.from) + before.shift,
    end: zones.start(group.to) + shiftAfter(before),
  }
}

function readGroup(
  update: Update,
  list: StepList,
  zones: BlockZones,
  run: EditRun,
  group: Group,
  grown: number,
): Part | undefined {
  const own = partOfRun(run, group.firstEdit, group.endEdit)
  const step = list.steps[group.from]
  if (step && group.to === group.from + 1) {
    const path = grown === 0 && !list.rebased ? step.path : [...list.path, group.from + grown]
    const inner = updateStep(update, step, path, list.plain?.[group.from], own)
    if (inner) return { from: group.from, to: group.to, ...inner, shiftAfter: shiftAfter(own) }
  }
  const { start, end } = bounds(zones, run, group)
  const { text } = update
  if (end < text.length && text[end - 1] !== '\n') return undefined
  const lines = text.slice(start, end)
  if (/^(?:---|\.\.\.)(?:\s|$)/m.test(lines)) return undefined
  const alone = step && group.to === group.from + 1 ? ownLines(update, step, own, end) : undefined
  // Of their own, since the steps' values are cut out of them and stay for as long as the steps do.
  const tree = alone ?? parseYaml(ownCopy(lines), start)
  const root = tree.root
  if (root && (root.kind !== 'seq' || root.style !== 'block')) return undefined
  if (root?.items.some((item) => !zones.inColumn(text, item.dash))) return undefined
  return readPart(update, list, group, tree, root, grown, shiftAfter(own))
}
