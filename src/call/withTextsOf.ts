import type { Run } from '../simulation/types.ts'

/** The same texts are kept once, however often a run has come from a worker. */
export function withTextsOf(run: Run, before: Run | undefined): Run {
  if (!before) return run
  return {
    ...run,
    documents: run.documents.map((text, at) => {
      const known = before.documents[at]
      return known === text ? known : text
    }),
  }
}
