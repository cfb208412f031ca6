import { firstParting } from './align.ts'
import { type Call, differenceAt } from './difference.ts'
import { isOfSameStep, isWay, type Way, wayName, waysOf } from './history.ts'
import { type Place, readPlace } from './place.ts'
import type { Difference } from './types.ts'

/** Where the call first took another way than was expected. */
export function compareWays(
  expected: readonly string[],
  { events, documents }: Call,
): Difference[] {
  const places = expected.map((text) => ({ text, place: readPlace(text) }))
  type One = { text: string; place: Place | undefined }
  const parting = firstParting<One, Way>(places, waysOf(events, documents), {
    isSame: ({ place }, way) => place !== undefined && isWay(place, way, documents),
    isAbout: ({ place }, way) => place !== undefined && isOfSameStep(place, way, documents),
    isVague: ({ place }) => place !== undefined && documents.isAmbiguous(place),
  })
  if (!parting) return []
  const { expected: wanted, actual } = parting
  const took = actual && `The call took the way ${wayName(actual, documents)}`
  const text = !took
    ? `The call didn’t take the way ${wanted?.text ?? ''}, which was expected next.`
    : wanted
      ? `${took}, where ${wanted.text} was expected.`
      : `${took} once more than was expected.`
  const path = actual
    ? documents.ownPath(actual.step)
    : wanted?.place && documents.pathOf(wanted.place)
  return [differenceAt('way', text, path)]
}
