import {
  allSteps,
  compareFlows,
  type Flow,
  maskText,
  readFlow,
  summaryInWords,
} from '../swml/index.ts'
import { counted } from '../text/counted.ts'
import type { Kept, Versions } from './version.ts'
import { versionText } from './versions.ts'

/**
 * With the summaries that are missing, as far as `most` of them: what differs from the version before, and of the
 * oldest one what it is. The newest first.
 */
export function addSummaries(versions: Versions, most = Number.POSITIVE_INFINITY): Versions {
  let left = most
  const kept = versions.kept.map((each, index): Kept => {
    if (each.summary !== undefined || left <= 0) return each
    left -= 1
    return { ...each, summary: summaryAt(versions, index) }
  })
  return left === most ? versions : { ...versions, kept }
}

function summaryAt(versions: Versions, index: number): string {
  const textAt = (at: number) => versionText(versions, versions.kept[at]?.id ?? '')
  const [after, before] = [textAt(index), textAt(index + 1)]
  if (after === undefined) return ''
  return summaryOf(before, after)
}

/** What is said of a text in the list: how it differs from the one before, where there is one. Secrets are masked. */
export function summaryOf(before: string | undefined, after: string): string {
  const flow = readFlow(after)
  if (!flow.readable) return 'can’t be read as SWML'
  if (before === undefined) return sizeInWords(flow)
  const old = readFlow(before)
  if (!old.readable) return `can be read again: ${sizeInWords(flow)}`
  return maskText(summaryInWords(compareFlows(old, flow)))
}

function sizeInWords(flow: Flow): string {
  return counted(allSteps(flow).length, 'step')
}
