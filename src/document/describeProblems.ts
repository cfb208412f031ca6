import { checksFailed, isChecking } from './analysis.ts'
import { countProblems, describeCounts } from './countProblems.ts'
import type { DocumentState } from './types.ts'

/**
 * As `describeCounts`, for a flow that may not be checked to its end: "Checking…", "Checking failed", not "No
 * problems".
 */
export function describeProblems(state: Pick<DocumentState, 'problems' | 'analysis'>): string {
  const counts = describeCounts(countProblems(state.problems))
  if (checksFailed(state))
    return state.problems.length === 0 ? 'Checking failed' : `${counts}, checking failed`
  return isChecking(state) && state.problems.length === 0 ? 'Checking…' : counts
}
