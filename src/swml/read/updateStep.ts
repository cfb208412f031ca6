import { get, isMap, type PlainMap, put } from '../plain.ts'
import type { Branch, Path, Plain, Step } from '../types.ts'
import { branchPlaces } from './branchPlaces.ts'
import { moveBranch } from './moveSteps.ts'
import { type EditRun, type ListUpdate, shiftAfter, type Update } from './update.ts'
import { updateList } from './updateList.ts'

/**
 * A step after edits within its nested lists: only the touched steps in them are read again; the step's own value is
 * made anew along the path to them. Undefined where an edit touches the step's own lines.
 *
 * @param path the step's path after the edits
 * @param plain the whole step in the value of the step around it; undefined in a section
 */
export function updateStep(
  update: Update,
  step: Step,
  path: Path,
  plain: Plain | undefined,
  run: EditRun,
): { steps: Step[]; plain: Plain[] } | undefined {
  if (step.branches.length === 0 || step.notation !== 'map') return undefined
  const replaced = update.replaced.length
  const problems = update.reading.problems.length
  const updated = updateBranches(update, step, path, run)
  if (updated) {
    const whole = isMap(plain) ? withValue(plain, [step.method], updated.value ?? null) : undefined
    return { steps: [updated], plain: whole === undefined ? [] : [whole] }
  }
  // Nothing of the attempt may remain: the step is read again as a whole.
  update.replaced.length = replaced
  update.reading.problems.length = problems
  return undefined
}

function updateBranches(update: Update, step: Step, path: Path, run: EditRun): Step | undefined {
  const branches: Branch[] = []
  let value = step.value
  let end: number | undefined
  let at = 0
  let shift = run.shift
  for (const [index, branch] of step.branches.entries()) {
    const next = step.branches.slice(index + 1).find((later) => later.steps.length > 0)
    const limit = next ? lineOf(update, next) : Number.POSITIVE_INFINITY
    const own: EditRun = {
      edits: branch.steps.length > 0 ? until(run.edits, at, limit) : [],
      shift,
    }
    at += own.edits.length
    if (own.edits.length === 0) {
      branches.push(moveBranch(step, branch, shift, path))
      continue
    }
    const inner = updateBranch(update, step, branch, path, own)
    const place = branch.path.slice(step.path.length + 1)
    if (!inner?.plain || value === undefined) return undefined
    shift = shiftAfter(own)
    value = withValue(value, place, [...inner.plain])
    branches.push({ label: branch.label, path: inner.path, steps: inner.steps })
    const last = branch.steps[branch.steps.length - 1]
    if (last && last.range.end === step.range.end) end = inner.endOf(step.range.end)
  }
  if (at < run.edits.length || !sameBranches(step, value)) return undefined
  return {
    id: step.id,
    method: step.method,
    notation: step.notation,
    value,
    otherKeys: step.otherKeys,
    range: { start: step.range.start + run.shift, end: end ?? step.range.end + shift },
    dash: step.dash < 0 ? -1 : step.dash + run.shift,
    path,
    branches,
  }
}

/** The edits from the one at `from` on that begin before `limit`. */
function until(edits: EditRun['edits'], from: number, limit: number): EditRun['edits'] {
  let end = from
  for (let edit = edits[end]; edit && edit.start < limit; edit = edits[end]) end++
  return edits.slice(from, end)
}

function updateBranch(
  update: Update,
  step: Step,
  branch: Branch,
  path: Path,
  run: EditRun,
): (ListUpdate & { path: Path }) | undefined {
  const rebased = path !== step.path
  const own = branch.path.slice(step.path.length)
  const newPath = rebased ? [...path, ...own] : branch.path
  let plain = step.value
  for (const key of own.slice(1)) plain = get(plain, key)
  if (!Array.isArray(plain)) return undefined
  const updated = updateList(update, { steps: branch.steps, path: newPath, rebased, plain }, run)
  return updated && { ...updated, path: newPath }
}

/** The start of the line in which a branch's first step stands: what is put in before it belongs to this branch. */
function lineOf(update: Update, branch: Branch): number {
  const first = branch.steps[0]
  if (!first) return 0
  if (first.dash < 0) return update.flow.text.lastIndexOf('[', first.range.start) + 1
  return update.flow.text.lastIndexOf('\n', first.dash) + 1
}

/** Whether the step's method finds the same lists in its new value, under the same labels. */
function sameBranches(step: Step, value: Plain | undefined): boolean {
  const key = (label: string, path: Path): string => JSON.stringify([label, path])
  const before = branchPlaces(step.method, step.value).map(({ label, path }) => key(label, path))
  const after = branchPlaces(step.method, value).map(({ label, path }) => key(label, path))
  return before.length === after.length && before.every((entry, index) => entry === after[index])
}

/** A copy of `whole` with the value at a path replaced; all else is shared. */
function withValue(whole: Plain, path: Path, value: Plain): Plain {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(whole)) {
    return whole.map((item, index) => (index === key ? withValue(item, rest, value) : item))
  }
  if (!isMap(whole)) return whole
  const copy: PlainMap = {}
  for (const name of Object.keys(whole)) {
    const own = get(whole, name) ?? null
    put(copy, name, name === key ? withValue(own, rest, value) : own)
  }
  return copy
}
