import type { Severity, Step } from '../types.ts'
import { failedReport } from './failedCheck.ts'
import { reportOf } from './reports.ts'
import type { Finding } from './rule.ts'

/** Nobody mends more than so many of one step at a time; those left out follow as these are mended. */
const mostOfStep = 200
/** Of what belongs to no step. */
const mostOfDocument = 2_000

/**
 * The findings to list: of each step all, or where there are too many the worst, in the order given. How many were
 * left out is said by the last of them.
 */
export function worstOfEach(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostOfStep) return findings
  const groups = new Map<Step | undefined, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.step)
    if (group) group.push(finding)
    else groups.set(finding.step, [finding])
  }
  return [...groups].flatMap(([step, group]) => worst(group, step ? mostOfStep : mostOfDocument))
}

function worst(group: readonly Finding[], most: number): readonly Finding[] {
  if (group.length <= most) return group
  const sorted = order.map((severity) => group.filter((each) => severityOf(each) === severity))
  const all = sorted.flat()
  const kept = new Set(all.slice(0, most))
  const last = all[most - 1]
  const unlisted = { error: 0, warning: 0, hint: 0 }
  for (const finding of all.slice(most)) unlisted[severityOf(finding)] += 1
  return group
    .filter((each) => kept.has(each))
    .map((each) => (each === last ? { ...each, unlisted } : each))
}

const order: readonly Severity[] = ['error', 'warning', 'hint']

function severityOf({ code, fault }: Finding): Severity {
  return (fault === undefined ? reportOf(code) : undefined)?.severity ?? failedReport.severity
}
