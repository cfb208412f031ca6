import type { Problem, Severity } from '../swml/index.ts'

/** How many problems of each severity, and the worst there is. */
export type Counts = { error: number; warning: number; hint: number; worst: Severity | 'none' }

const severities = ['error', 'warning', 'hint'] as const

/** How many problems of each kind, those included that aren't listed, and the worst there is. */
export function countProblems(problems: readonly Problem[]): Counts {
  const counts: Counts = { error: 0, warning: 0, hint: 0, worst: 'none' }
  for (const { severity, unlisted } of problems) {
    counts[severity] += 1
    if (!unlisted) continue
    for (const each of severities) counts[each] += unlisted[each]
  }
  counts.worst =
    counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : counts.hint > 0 ? 'hint' : 'none'
  return counts
}

/** "2 problems", "1 problem and 3 hints", "No problems": hints aren't called problems. */
export function describeCounts({ error, warning, hint }: Counts): string {
  const problems = error + warning
  const parts = [
    problems > 0 ? `${problems} ${problems === 1 ? 'problem' : 'problems'}` : '',
    hint > 0 ? `${hint} ${hint === 1 ? 'hint' : 'hints'}` : '',
  ].filter(Boolean)
  return parts.length === 0 ? 'No problems' : parts.join(' and ')
}

/** How many problems there are, hints and those that aren't listed included. */
export function howMany(problems: readonly Problem[]): number {
  const { error, warning, hint } = countProblems(problems)
  return error + warning + hint
}
