import { howMany } from '../../document/countProblems.ts'
import { type Problem, type StepPlace, titleOf } from '../../swml/index.ts'

/**
 * A step's name for those who hear it: "Start audio stream, Streams the caller's side to …, for the team (note), step 3
 * of 7 in main, 1 problem".
 */
export function stepName(
  method: string,
  summary: string,
  place: StepPlace,
  problems: readonly Problem[],
  note = '',
): string {
  const { index, list, section, branchLabel } = place
  const where = branchLabel === undefined ? section : `branch ${branchLabel} in ${section}`
  return [
    titleOf(method),
    summary,
    note && `${note} (note)`,
    `step ${index + 1} of ${list.length} in ${where}`,
    problems.length === 0 ? '' : countOf(howMany(problems), 'problem'),
  ]
    .filter(Boolean)
    .join(', ')
}

export function countOf(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
