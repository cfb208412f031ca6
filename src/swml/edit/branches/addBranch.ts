import { fieldAt } from '../../methods/fieldsOf.ts'
import { get, isMap } from '../../plain.ts'
import { stepAt } from '../../tree/stepAt.ts'
import type { Flow, Path, Plain, Step, TextEdit } from '../../types.ts'
import { insertField } from '../insertField.ts'
import { inRounds } from '../sections/inRounds.ts'
import { type Outcome, outcome, unreadable } from '../sections/outcome.ts'
import { setField } from '../setField.ts'
import { writtenAt } from './branchAt.ts'
import { type BranchKind, branchKinds } from './branchKinds.ts'

/** A branch that a step could have in addition. */
export type NewBranch = {
  /** "A case", "A test", "Otherwise", "On return"; what it belongs to is said where it isn't the step itself. */
  title: string
  way: BranchKind
  /** `name`: it has a condition or a case of its own, to be filled in. */
  takes: 'name' | 'nothing'
}

/** The branches that can be added to a step, the most usual first. */
export function newBranches(step: Step): NewBranch[] {
  const ways = branchKinds(step)
  const named = ways.filter((way) => way.kind !== 'single')
  const single = ways.filter((way) => way.kind === 'single')
  return [
    ...named.map((way): NewBranch => {
      const title = way.kind === 'tests' ? 'A test' : 'A case'
      return { title: titled(step, way, title), way, takes: 'name' }
    }),
    ...named
      .filter((way) => way.kind === 'tests' && way.exists && !hasOtherwise(step, way))
      .map((way): NewBranch => ({ title: titled(step, way, 'Otherwise'), way, takes: 'nothing' })),
    ...single
      .filter((way) => !way.exists)
      .map((way): NewBranch => ({ title: titled(step, way, way.title), way, takes: 'nothing' })),
  ]
}

/**
 * Adds a branch without steps: a test before what runs otherwise, a case behind the others. `name`: its condition or
 * case. `path`: of its list of steps afterwards.
 */
export function addBranch(
  flow: Flow,
  stepPath: Path,
  { way, takes }: NewBranch,
  name = '',
): Outcome<{ path: Path }> {
  if (!flow.readable) return { error: unreadable }
  const step = stepAt(flow, stepPath)
  if (!step) return { error: 'That step isn’t there any more.' }
  const base = [...stepPath, step.method]
  const place = [...base, ...way.path]
  if (way.kind === 'single') return outcome(flow, setField(flow, place, []), { path: place }, place)
  if (way.kind === 'cases') {
    const error = caseError(writtenAt(step, way), name)
    if (error !== undefined) return { error }
    const edits = addCase(flow, place, way.required, name)
    return outcome(flow, edits, { path: [...place, name] }, place)
  }
  const entries = writtenAt(step, way)
  const length = Array.isArray(entries) ? entries.length : 0
  const last = length > 0 ? get(entries, length - 1) : undefined
  const isLastOtherwise = isMap(last) && get(last, way.condition) === undefined
  const index = takes === 'name' && isLastOtherwise ? length - 1 : length
  const key = takes === 'name' ? way.list : (way.otherwise ?? way.list)
  const entry: Plain = takes === 'name' ? { [way.condition]: name, [key]: [] } : { [key]: [] }
  const path = [...place, index, key]
  return outcome(flow, insertField(flow, place, index, undefined, entry), { path }, place)
}

/** Why a case can't be called this; undefined where it can. */
export function caseError(cases: Plain | undefined, name: string): string | undefined {
  if (name === '') return 'A case needs the value it is for.'
  if (isMap(cases) && Object.hasOwn(cases, name)) return `There is a case “${name}” already.`
  return undefined
}

function addCase(
  flow: Flow,
  place: Path,
  required: Readonly<Record<string, Plain>>,
  name: string,
): TextEdit[] | undefined {
  const parent = place.slice(0, -1)
  return inRounds(flow, [
    ...Object.entries(required).map(
      ([key, value]) =>
        (now: Flow) =>
          setField(now, [...parent, key], value),
    ),
    (now) => insertField(now, place, Number.POSITIVE_INFINITY, name, []),
  ])
}

function hasOtherwise(step: Step, way: BranchKind): boolean {
  const entries = writtenAt(step, way)
  const { otherwise } = way.kind === 'tests' ? way : {}
  if (otherwise === undefined || !Array.isArray(entries)) return false
  return entries.some((entry) => get(entry, otherwise) !== undefined)
}

function titled(step: Step, way: BranchKind, title: string): string {
  const outer = way.path.slice(0, 1)
  const isOwn = way.path.length === 0 || (way.path.length === 1 && way.kind !== 'tests')
  const around = isOwn ? undefined : fieldAt(step.method, outer)?.title
  return around === undefined ? title : `${title} (${around.toLowerCase()})`
}
