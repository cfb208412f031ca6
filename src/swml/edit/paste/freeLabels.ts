import { controlOf } from '../../methods/definitionOf.ts'
import { allSteps } from '../../tree/eachStep.ts'
import type { Flow, TextEdit } from '../../types.ts'
import { inRounds, type Round } from '../sections/inRounds.ts'
import { renameLabel } from '../sections/renameLabel.ts'
import { freeName } from '../sections/sectionName.ts'

/** What has another name than in the text it came from. */
export type Renamed = { was: string; now: string }

/** The labels of a section of a flow. */
export function labelsIn(flow: Flow, section: unknown): Set<string> {
  const labels = allSteps(flow)
    .filter((step) => step.path[1] === section)
    .flatMap((step) => controlOf(step).label ?? [])
  return new Set(labels)
}

/**
 * Gives the labels of a section other names where theirs are taken; the jumps to them follow. `edits` are undefined
 * where a name can't be changed.
 */
export function freeLabels(
  flow: Flow,
  section: string,
  taken: ReadonlySet<string>,
): { edits: TextEdit[] | undefined; renamed: Renamed[] } {
  const own = labelsIn(flow, section)
  const used = new Set([...taken, ...own])
  const renamed: Renamed[] = []
  const rounds = allSteps(flow).flatMap((step): Round[] => {
    const { label } = controlOf(step)
    if (step.path[1] !== section || label === undefined || !taken.has(label)) return []
    const now = freeName(label, used)
    used.add(now)
    renamed.push({ was: label, now })
    return [
      (flowNow) => {
        const made = renameLabel(flowNow, step.path, now)
        return 'error' in made ? undefined : made.edits
      },
    ]
  })
  return { edits: rounds.length === 0 ? [] : inRounds(flow, rounds), renamed }
}
