import { get, getIn, isMap } from '../plain.ts'
import type { Path, Plain } from '../types.ts'
import type { BranchPlace } from './method.ts'
import { conditionWords } from './words/conditionWords.ts'
import { short } from './words/short.ts'

/**
 * The step lists of a `cond` list at `at`: "When <condition>" and "Otherwise". A single entry without a list counts
 * too.
 */
export function condBranches(value: Plain | undefined, at: Path = []): BranchPlace[] {
  const cond = getIn(value, at)
  if (isMap(cond)) return entryBranches(cond, at)
  if (!Array.isArray(cond)) return []
  return cond.flatMap((entry, index) => entryBranches(entry, [...at, index]))
}

/** The step lists of a `switch` at `at`: "If <value>" (with other words: `label`) and "Otherwise". */
export function switchBranches(
  value: Plain | undefined,
  at: Path = [],
  label: (name: string) => string = (name) => `If ${short(name)}`,
): BranchPlace[] {
  const cases = getIn(value, [...at, 'case'])
  const names = isMap(cases) ? Object.keys(cases) : []
  return [
    ...names.flatMap((name) => listAt(value, label(name), [...at, 'case', name])),
    ...listAt(value, 'Otherwise', [...at, 'default']),
  ]
}

/** The step lists of a `result`, which is a switch or a cond. */
export function resultBranches(value: Plain | undefined): BranchPlace[] {
  const result = get(value, 'result')
  if (Array.isArray(result)) return condBranches(value, ['result'])
  return switchBranches(value, ['result'], (name) => `Result ${short(name)}`)
}

/** The one step list at `path`, where there is one: a list, or nothing yet (null). */
export function listAt(value: Plain | undefined, label: string, path: Path): BranchPlace[] {
  const list = getIn(value, path)
  return Array.isArray(list) || list === null ? [{ label, path }] : []
}

function entryBranches(entry: Plain, at: Path): BranchPlace[] {
  const condition = conditionWords(get(entry, 'when'), 80)
  const always = condition === 'true'
  return [
    ...inEntry(entry, 'then', condition ? `When ${condition}` : 'When …', at, !always),
    ...inEntry(entry, 'else', 'Otherwise', at, false),
  ]
}

function inEntry(
  entry: Plain,
  key: string,
  label: string,
  at: Path,
  isTest: boolean,
): BranchPlace[] {
  const chosen = isTest ? 'test' : 'otherwise'
  return listAt(entry, label, [key]).map((branch) => ({ ...branch, chosen, path: [...at, key] }))
}
