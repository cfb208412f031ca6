import { useEffect } from 'react'
import { calling } from '../../document/calling.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { stepAbove } from '../../swml/index.ts'
import type { Ran } from './scenarioRuns.ts'

/** Marks the steps and branches that no scenario comes to, for as long as the scenarios are shown. */
export function useUntried(document: WirelineDocument, ran: Ran | undefined): void {
  useEffect(() => {
    const ids = ran?.coverage.missingSteps.flatMap((path) => stepAbove(ran.flow, path)?.id ?? [])
    const branches = ran?.coverage.missingLists.map((path) => JSON.stringify(path))
    calling(document).setState({ untried: new Set(ids), untriedBranches: new Set(branches) })
  }, [document, ran])
  useEffect(
    () => () => calling(document).setState({ untried: new Set(), untriedBranches: new Set() }),
    [document],
  )
}
