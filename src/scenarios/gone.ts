import type { Played } from '../simulation/index.ts'
import type { CallDocuments } from './documents.ts'
import { readPlace } from './place.ts'
import type { Scenario } from './schema.ts'
import type { Difference } from './types.ts'

/** What a scenario names that isn’t in the flow, or can’t happen at its step, any more. */
export function goneFrom(
  scenario: Scenario,
  documents: CallDocuments,
  now?: Pick<Played, 'run'>,
): Difference[] {
  const texts = { ...scenario.documents, ...now?.run.addresses }
  return [...new Set(placesIn(scenario))].flatMap((text): Difference[] => {
    const place = readPlace(text)
    if (place && !documents.isGone(place, texts)) return []
    return [{ kind: 'gone', text: `${text} isn’t in the flow any more.` }]
  })
}

/** All places that a scenario names. */
function placesIn({ start, answers = [], expect = {} }: Scenario): string[] {
  const { way = [], background = [], waits } = expect
  return [
    ...(start === undefined ? [] : [start]),
    ...answers.map((answer) => ('at' in answer ? answer.at : answer.before)),
    ...way,
    ...background.flatMap(({ from, to }) => (to === undefined || isWord(to) ? [from] : [from, to])),
    ...(waits === undefined ? [] : [waits]),
  ]
}

const isWord = (to: string) => to === 'end' || to === 'running'
