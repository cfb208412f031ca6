import { useEffect } from 'react'
import { calling } from '../../document/calling.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { stepAround } from './leads.ts'
import type { Ran } from './scenarioRuns.ts'

/** Marks the steps that no scenario comes to, for as long as the scenarios are shown. */
export function useUntried(document: WirelineDocument, ran: Ran | undefined): void {
  useEffect(() => {
    const ids = ran?.coverage.missingSteps.flatMap((path) => stepAround(ran.flow, path)?.id ?? [])
    calling(document).setState({ untried: new Set(ids) })
  }, [document, ran])
  useEffect(() => () => calling(document).setState({ untried: new Set() }), [document])
}
