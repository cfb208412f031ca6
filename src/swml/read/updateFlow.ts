import { notText } from '../syntax/notText.ts'
import { looksLikeJson } from '../syntax/parse.ts'
import type { Flow, Section, TextEdit } from '../types.ts'
import { matchSteps, sameShape } from './matchSteps.ts'
import { movedProblems } from './movedProblems.ts'
import { movedSection } from './movedSection.ts'
import { movedRange } from './moveSteps.ts'
import { textAfter } from './textAfter.ts'
import type { EditRun, Update } from './update.ts'
import { updateList } from './updateList.ts'

/**
 * The flow of the text after the edits, made by reading again only the steps they touch. Equal to `readFlow` of that
 * text but for `id`, `shape` and `nextId`: steps keep their ids, and what didn't change keeps its identity.
 *
 * @param edits as for `applyEdits`
 * @param text what they make of the flow's text, for who has it already
 * @returns undefined where it can't be sure; read the whole text then, and `carryIds`
 */
export function updateFlow(
  flow: Flow,
  edits: readonly TextEdit[],
  text: string = textAfter(flow, edits),
): Flow | undefined {
  const changes = edits.filter((edit) => edit.end > edit.start || edit.text !== '')
  if (changes.length === 0) return flow
  if (!flow.readable || flow.requiresFullParse) return undefined
  // Flow-style YAML may turn into JSON with any edit; a byte order mark counts at the start of a text only.
  if (flow.language === 'yaml' && looksLikeJson(flow.text)) return undefined
  if (changes.some((edit) => /[\uFEFF\0]/.test(edit.text))) return undefined
  if (notText(text, true)) return undefined
  changes.sort((a, b) => a.start - b.start || a.end - b.end)
  const update: Update = { flow, text, reading: { text, nextId: 0, problems: [] }, replaced: [] }
  const sections = updateSections(update, changes)
  if (!sections) return undefined
  const old = update.replaced.flatMap((list) => list.old)
  const fresh = update.replaced.flatMap((list) => list.fresh)
  const nextId = matchSteps(old, fresh, changes, flow.nextId)
  return {
    text,
    language: flow.language,
    readable: true,
    sections,
    problems: movedProblems(update, changes),
    shape: update.replaced.every((list) => sameShape(list.old, list.fresh)) ? flow.shape : {},
    nextId,
    requiresFullParse: false,
  }
}

/** Gives every section its edits; undefined where an edit lies outside of all lists of steps. */
function updateSections(update: Update, edits: readonly TextEdit[]): Section[] | undefined {
  const sections: Section[] = []
  let at = 0
  let shift = 0
  const old = update.flow.sections
  for (const [index, section] of old.entries()) {
    const next = old[index + 1]?.range.start ?? Number.POSITIVE_INFINITY
    const run: EditRun = { edits: [], shift }
    for (let edit = edits[at]; edit && edit.end <= next; edit = edits[at]) {
      if (edit.start < section.nameRange.end) return undefined
      run.edits.push(edit)
      shift += edit.text.length - (edit.end - edit.start)
      at++
    }
    const updated =
      run.edits.length === 0
        ? movedSection(section, run.shift)
        : updateSection(update, section, run)
    if (!updated) return undefined
    sections.push(updated)
  }
  return at === edits.length ? sections : undefined
}

function updateSection(update: Update, section: Section, run: EditRun): Section | undefined {
  const { steps, path } = section
  const updated = updateList(update, { steps, path, rebased: false, plain: undefined }, run)
  if (!updated) return undefined
  const start = section.range.start + run.shift
  return {
    ...section,
    range: { start, end: updated.endOf(section.range.end) },
    nameRange: movedRange(section.nameRange, run.shift),
    steps: updated.steps,
  }
}
