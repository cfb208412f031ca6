import { densityStore } from '../../canvas/cards/densityStore.ts'
import { railSwitch } from '../../canvas/layers/railStore.ts'
import { selectedSteps } from '../../commands/selected.ts'
import type { CommandContext } from '../../commands/types.ts'
import { isReading, isStale } from '../../document/analysis.ts'
import { languageNames } from '../../document/languageNames.ts'
import { livenessIn } from '../../document/liveness.ts'
import { nextTask } from '../../document/nextTask.ts'
import { ownLanguage } from '../../document/ownLanguage.ts'
import { lookFacts } from '../../picture/lookFacts.ts'
import { type PictureWithFlow, pictureOf } from '../../picture/pictureOf.ts'
import { primaryResource } from '../../swml/index.ts'
import { drawInWorker } from './inWorker.ts'
import { type PictureTheme, withLook } from './themeLook.tsx'

/** What of the flow, in which colours. */
export type PictureChoice = { theme: PictureTheme; part: 'all' | 'selection' }

/** A picture of the flow as it is now, with the rails and the density of the canvas; or in words why there is none. */
export async function makePicture(
  { document }: CommandContext,
  { theme, part }: PictureChoice,
): Promise<PictureWithFlow | { missing: string }> {
  if (isReading(document.store.getState())) await document.settled()
  // Drawing an icon is nothing to be done while React is at work.
  await nextTask()
  const state = document.store.getState()
  const { flow, name } = state
  if (isStale(state) || !flow.readable) {
    const language = languageNames[ownLanguage(state)]
    return {
      missing: `There is no picture while the ${language} can’t be read. Fix its errors first.`,
    }
  }
  const steps = part === 'selection' ? selectedSteps(state) : []
  const density = densityStore.getState()
  const { shown } = railSwitch.getState()
  if (flow.text.length > longText) {
    const look = withLook(theme, lookFacts)
    const paths = steps.map(({ path }) => path)
    return drawInWorker({ text: flow.text, name, look, density, paths, rails: shown })
  }
  const lives = shown === 'none' ? undefined : liveness(document, shown === 'all')
  const kinds = lives?.kinds.filter((each) => shown === 'all' || each.resource === primaryResource)
  return withLook(theme, (look) =>
    pictureOf(flow, { ...look, density, name, steps, kinds: kinds ?? [] }),
  )
}

/** About 100 ms of work on a slow machine; what is longer is drawn in a worker. */
const longText = 40_000

/** What the canvas shows; worked out now where it hasn't been. */
function liveness(document: CommandContext['document'], all: boolean) {
  const known = document.liveness.getState()
  return known.liveness ?? livenessIn(document.store.getState().flow, all)
}
