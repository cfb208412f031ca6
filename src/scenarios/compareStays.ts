import type { StepPlace } from '../simulation/index.ts'
import { firstParting } from './align.ts'
import { type Call, differenceAt } from './difference.ts'
import type { CallDocuments } from './documents.ts'
import { type Stay, staysOf } from './history.ts'
import { readPlace } from './place.ts'
import type { Ran } from './schema.ts'
import type { Difference } from './types.ts'

/** Where what ran in the background first differs from what was expected. */
export function compareStays(expected: readonly Ran[], { events, documents }: Call): Difference[] {
  const stays = staysOf(events)
  const isAbout = (ran: Ran, stay: Stay) =>
    ran.what === stay.what && isStep(ran.from, stay.from, documents)
  const parting = firstParting(expected, stays, {
    isAbout: (ran, stay) => expected.length === 0 || isAbout(ran, stay),
    isSame: (ran, stay) =>
      isAbout(ran, stay) &&
      (ran.id === undefined || ran.id === stay.id) &&
      (ran.to === undefined || isEnd(ran.to, stay.to, documents)),
    isVague: ({ from }) => {
      const place = readPlace(from)
      return place !== undefined && documents.isAmbiguous(place)
    },
  })
  if (!parting) return []
  const { expected: wanted, actual } = parting
  const ran = actual && `${stayWords(actual, documents)} ran`
  const wants = wanted && ranWords(wanted)
  const text = !ran
    ? `${wants} was expected, and didn’t run.`
    : wants
      ? `${ran}, where ${wants} was expected.`
      : `${ran} once more than was expected.`
  return [differenceAt('background', text, actual && documents.ownPath(actual.from))]
}

function isStep(text: string, step: StepPlace, documents: CallDocuments): boolean {
  const place = readPlace(text)
  return place !== undefined && documents.means(place, step)
}

function isEnd(text: string, to: Stay['to'], documents: CallDocuments): boolean {
  if (text === 'end') return to === 'end'
  if (text === 'running') return to === undefined
  return to !== undefined && to !== 'end' && isStep(text, to, documents)
}

function stayWords({ what, id, from, to }: Stay, documents: CallDocuments): string {
  const end = to === undefined ? 'running' : to === 'end' ? 'end' : documents.nameOf(to)
  return ranWords({ what, ...(id !== undefined && { id }), from: documents.nameOf(from), to: end })
}

function ranWords({ what, id, from, to }: Ran): string {
  const name = id === undefined ? what : `${what} “${id}”`
  const until =
    to === undefined
      ? ''
      : to === 'end'
        ? ' to the end of the call'
        : to === 'running'
          ? ' without an end'
          : ` to ${to}`
  return `${name} from ${from}${until}`
}
