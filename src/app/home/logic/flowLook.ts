import { type Counts, countProblems } from '../../../document/countProblems.ts'
import { allSteps, checkFlow, readFlow } from '../../../swml/index.ts'
import { type TilePicture, tilePicture } from './tilePicture.ts'

/** What is said of a flow in the list of all. */
export type FlowFacts = { steps: number; counts: Counts }

/** What a flow looks like in the list of all; without steps, or a text that can be read, there is no picture. */
export type FlowLook = FlowFacts & { picture: TilePicture | 'empty' | 'unreadable' }

/** Reads and checks a whole text: many milliseconds where it is long. */
export function flowLook(text: string): FlowLook {
  const flow = readFlow(text)
  const steps = allSteps(flow).length
  const counts = countProblems(checkFlow(flow))
  if (!flow.readable) return { steps, counts, picture: 'unreadable' }
  return { steps, counts, picture: steps === 0 ? 'empty' : tilePicture(flow) }
}
