import type { Finding, Report } from './rule.ts'
import { traceOf } from './traceOf.ts'

/** What stands for a check that broke. Not among the rules' own reports: nothing in a text brings it about. */
export const failedReport: Report = {
  code: 'check-failed',
  severity: 'warning',
  finds: 'A check that broke; the others went on.',
}

/** What a check finds; where it throws, that it failed: one broken check takes no other along, and no edit. */
export function attempted(check: string, find: () => readonly Finding[]): readonly Finding[] {
  try {
    return find()
  } catch (error) {
    return [failedCheck(check, error)]
  }
}

/** `check`: which one, for its authors. */
export function failedCheck(check: string, error: unknown): Finding {
  return {
    code: failedReport.code,
    message:
      'This check failed. That is a fault in Wireline, not in your flow; the other checks went on.',
    path: [],
    fault: `${check}: ${traceOf(error)}`,
  }
}

/** What a rule is called in the details: the codes that it reports. */
export function codesOf({ reports }: { reports: readonly Report[] }): string {
  return reports.map(({ code }) => code).join(', ')
}
