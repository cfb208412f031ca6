import type { Problem, TextEdit } from '../swml/index.ts'

/** The first fix of every problem with this code, as one list of edits; fixes that touch the same place wait for the next time. */
export function fixesOfKind(
  problems: readonly Problem[],
  code: string,
): { count: number; edits: readonly TextEdit[] } {
  let count = 0
  let behind = -1
  const edits: TextEdit[] = []
  for (const problem of problems) {
    const fix = problem.code === code ? problem.fixes[0] : undefined
    if (fix === undefined || fix.edits.length === 0) continue
    const sorted = [...fix.edits].sort((a, b) => a.start - b.start)
    if ((sorted[0]?.start ?? 0) < behind) continue
    behind = sorted.at(-1)?.end ?? behind
    edits.push(...sorted)
    count += 1
  }
  return { count, edits }
}
