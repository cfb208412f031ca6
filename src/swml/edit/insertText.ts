import { applyEdits } from '../../text/applyEdits.ts'
import { defaultStyle } from '../print/blockLines.ts'
import { allowedAt } from '../read/methodsAt.ts'
import { readFlow } from '../read/readFlow.ts'
import type { Flow, Place } from '../types.ts'
import { atColumn } from './blockEntries.ts'
import { freeLabels, labelsIn, type Renamed } from './paste/freeLabels.ts'
import { insertDocument, type PastedDocument } from './paste/insertDocument.ts'
import { placeSteps } from './placeSteps.ts'
import { type Paste, readPaste } from './readPaste.ts'
import { refusal } from './refusal.ts'
import { placeError } from './sections/placeError.ts'
import { mainSection } from './sections/sectionName.ts'
import { asBlockLines, takeSteps, type WrittenStep } from './writtenStep.ts'

/** What came with a paste. */
export type Pasted = PastedDocument & {
  /** Characters that only look right were replaced by those that are. */
  mended: boolean
}

/**
 * Puts a pasted text at a place: a step, a list of steps with or without dashes, sections or a whole document, in
 * YAML or JSON. All of it comes, with its comments and formatting; what has a name that is taken gets another one.
 * @returns edits on `flow.text` and what they bring, or in plain words why there are none.
 */
export function insertText(flow: Flow, place: Place, text: string): Pasted | { error: string } {
  if (!flow.readable) {
    return { error: 'The flow can’t be read as it is now. Mend it in the code first.' }
  }
  const paste = readPaste(text)
  if ('error' in paste) return paste
  const { mended } = paste
  const refused = pasteError(flow, place, paste)
  if (refused !== undefined) return { error: refused }
  if (paste.document) {
    const made = insertDocument(flow, place, paste.document)
    return 'error' in made ? made : { ...made, mended }
  }
  const named = withFreeLabels(flow, place, paste.steps)
  if (!named) return { error: unnamed }
  const edits = placeSteps(flow, place, named.steps)
  if (!edits) return { error: refusal(flow, [place.list]) }
  return {
    edits,
    count: named.steps.length,
    sections: [],
    renamed: { sections: [], labels: named.labels },
    mended,
  }
}

const unnamed =
  'A label in this text is taken here, and its jumps can’t be given another name. Rename one of the two first.'

/** The steps with labels that their section doesn't have yet; as they are written where there is nothing to change. */
function withFreeLabels(
  flow: Flow,
  place: Place,
  steps: readonly WrittenStep[],
): { steps: readonly WrittenStep[]; labels: Renamed[] } | undefined {
  const taken = labelsIn(flow, place.list[1])
  if (taken.size === 0) return { steps, labels: [] }
  const own = readFlow(ownText(steps))
  const { edits, renamed } = freeLabels(own, mainSection, taken)
  if (!edits) return undefined
  if (edits.length === 0) return { steps, labels: [] }
  const now = readFlow(applyEdits(own.text, edits))
  const section = now.sections.find(({ name }) => name === mainSection)
  const free = takeSteps(now, section?.steps ?? [])
  return free && { steps: free, labels: renamed }
}

/** Some lists take only certain steps. */
function pasteError(flow: Flow, { list }: Place, { document, steps }: Paste): string | undefined {
  if (allowedAt(flow, list) === undefined) return undefined
  const { sections } = document ?? readFlow(ownText(steps))
  const main = sections.find(({ name }) => name === mainSection)
  return main?.steps.map(({ method }) => placeError(flow, list, method)).find(Boolean)
}

/** The steps as a flow of their own. */
function ownText(steps: readonly WrittenStep[]): string {
  const lines = steps.flatMap((step) => asBlockLines(step, defaultStyle))
  return `sections:\n  ${mainSection}:\n${atColumn(lines, 4).join('\n')}\n`
}
