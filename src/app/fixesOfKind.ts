import type { Fix, Problem, TextEdit } from '../swml/index.ts'

/** All fixes of one kind as one edit, and how many they are. */
export type FixesOfKind = { count: number; edits: readonly TextEdit[] }

/**
 * The first fix of every problem with this code, as one list of edits in the order of the text; fixes that touch the
 * same place wait for the next time. Worked out once for a list of problems, as every row of a long list asks.
 */
export function fixesOfKind(problems: readonly Problem[], code: string): FixesOfKind {
  const known = kinds.get(problems) ?? joinAll(problems)
  kinds.set(problems, known)
  return known.get(code) ?? nothing
}

const nothing: FixesOfKind = { count: 0, edits: [] }

const kinds = new WeakMap<readonly Problem[], ReadonlyMap<string, FixesOfKind>>()

function joinAll(problems: readonly Problem[]): ReadonlyMap<string, FixesOfKind> {
  const fixes = new Map<string, Fix[]>()
  for (const problem of problems) {
    const fix = problem.fixes[0]
    if (fix === undefined || fix.edits.length === 0) continue
    const list = fixes.get(problem.code)
    if (list) list.push(fix)
    else fixes.set(problem.code, [fix])
  }
  return new Map([...fixes].map(([code, list]) => [code, join(list)]))
}

function join(fixes: readonly Fix[]): FixesOfKind {
  const sorted = fixes
    .map((fix) => [...fix.edits].sort(byStart))
    .sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0))
  const edits: TextEdit[] = []
  let count = 0
  let behind = -1
  for (const one of sorted) {
    const first = one[0]
    if (first === undefined || first.start < behind) continue
    // What two fixes insert at one place may well be the same thing.
    if (first.start === behind && first.end === first.start) continue
    behind = one.at(-1)?.end ?? behind
    edits.push(...one)
    count += 1
  }
  return { count, edits }
}

function byStart(a: TextEdit, b: TextEdit): number {
  return a.start - b.start
}
