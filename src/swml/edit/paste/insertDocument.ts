import { applyEdits } from '../../../text/applyEdits.ts'
import { readFlow } from '../../read/readFlow.ts'
import type { Flow, Place, Plain, TextEdit } from '../../types.ts'
import { insertSteps } from '../insertSteps.ts'
import { placeSteps } from '../placeSteps.ts'
import { refusal } from '../refusal.ts'
import { inRounds, type Round } from '../sections/inRounds.ts'
import { running } from '../sections/methodFor.ts'
import { allReferences } from '../sections/referencesTo.ts'
import { withName } from '../sections/renameSection.ts'
import { freeName, mainSection } from '../sections/sectionName.ts'
import { placeSection, takeSection } from '../sections/writtenSection.ts'
import { takeSteps, type WrittenStep } from '../writtenStep.ts'
import { freeLabels, labelsIn, type Renamed } from './freeLabels.ts'

/** What came with a document. */
export type PastedDocument = {
  edits: TextEdit[]
  /** How many steps came to the place. */
  count: number
  /** The sections that came, by their names in the flow. */
  sections: string[]
  /** What has another name here, since its own was taken. */
  renamed: { sections: Renamed[]; labels: Renamed[] }
}

/**
 * Brings a whole document into a flow: the steps of its `main` to a place, its other sections behind those that are
 * there. What has a name that is taken gets another one, and what leads to it follows. Where steps go to `main` by
 * its name, it comes as a section as well, and a step that runs it stands at the place.
 */
export function insertDocument(
  flow: Flow,
  place: Place,
  document: Flow,
): PastedDocument | { error: string } {
  const isMainNamed =
    document.sections.some(({ name }) => name === mainSection) &&
    allReferences(document, 'section').some(({ name }) => name === mainSection)
  const own = withFreeNames(document, flow, isMainNamed)
  const labels = own && freeLabels(own.flow, mainSection, labelsIn(flow, place.list[1]))
  if (!own || !labels?.edits) return { error: refusal(document, []) }
  const pasted = changed(own.flow, labels.edits)
  const main = pasted.sections.find(({ name }) => name === mainSection)
  const others = pasted.sections.filter(({ name }) => name !== mainSection)
  const call = isMainNamed
    ? running()?.step(own.renamed.get(mainSection) ?? mainSection)
    : undefined
  const steps = takeSteps(pasted, main?.steps ?? [])
  if (!steps) return { error: refusal(pasted, [main?.path ?? []]) }
  const rounds: Round[] = [
    ...atPlace(place, steps, call),
    ...others.map(({ name }) => (now: Flow) => {
      const section = takeSection(pasted, name)
      return section && placeSection(now, section)
    }),
  ]
  const edits = inRounds(flow, rounds)
  if (!edits || edits.length === 0) return { error: refusal(flow, [place.list, ['sections']]) }
  return {
    edits,
    count: call === undefined ? steps.length : 1,
    sections: others.map(({ name }) => name),
    renamed: {
      sections: [...own.renamed].map(([was, now]) => ({ was, now })),
      labels: labels.renamed,
    },
  }
}

function atPlace(place: Place, steps: readonly WrittenStep[], call: Plain | undefined): Round[] {
  if (call !== undefined) return [(now) => insertSteps(now, place, [call])]
  return steps.length > 0 ? [(now) => placeSteps(now, place, steps)] : []
}

/** The document with names of sections that the flow doesn't have; undefined where one can't be changed. */
function withFreeNames(
  document: Flow,
  flow: Flow,
  withMain: boolean,
): { flow: Flow; renamed: Map<string, string> } | undefined {
  const taken = new Set([mainSection, ...flow.sections.map(({ name }) => name)])
  const used = new Set([...taken, ...document.sections.map(({ name }) => name)])
  const renamed = new Map<string, string>()
  let now = document
  for (const { name } of document.sections) {
    if (!taken.has(name) || (name === mainSection && !withMain)) continue
    const to = freeName(name, used)
    const made = withName(now, name, to)
    if ('error' in made) return undefined
    used.add(to)
    renamed.set(name, to)
    now = changed(now, made.edits)
  }
  return { flow: now, renamed }
}

function changed(flow: Flow, edits: readonly TextEdit[]): Flow {
  return edits.length === 0 ? flow : readFlow(applyEdits(flow.text, edits))
}
