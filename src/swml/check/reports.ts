import type { FlowRule, Report, SourceRule, StepRule } from './rule.ts'

/** The rules, each in a file of its own: one that is added here is run, and has to be in docs/checks.md. */
export const stepRules: readonly StepRule[] = []
export const sourceRules: readonly SourceRule[] = []
export const flowRules: readonly FlowRule[] = []

/** Every kind of problem that the rules can report. */
export const reports: readonly Report[] = [...stepRules, ...sourceRules, ...flowRules].flatMap(
  (rule) => rule.reports,
)

const byCode = new Map(reports.map((report) => [report.code, report]))

export function reportOf(code: string): Report | undefined {
  return byCode.get(code)
}
