import { densityStore } from '../../canvas/cards/densityStore.ts'
import { railSwitch } from '../../canvas/layers/railStore.ts'
import { selectedSteps } from '../../commands/selected.ts'
import type { CommandContext } from '../../commands/types.ts'
import { isReading, isStale } from '../../document/analysis.ts'
import { languageNames } from '../../document/languageNames.ts'
import { livenessIn } from '../../document/liveness.ts'
import { nextTask } from '../../document/nextTask.ts'
import { ownLanguage } from '../../document/ownLanguage.ts'
import { type PictureWithFlow, pictureOf } from '../../picture/pictureOf.ts'
import { type Lifetimes, primaryResource } from '../../swml/index.ts'
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
  return withLook(theme, (look) =>
    pictureOf(flow, { ...look, density, name, steps, kinds: kindsShown(document) }),
  )
}

/** Whose rails the canvas shows. */
function kindsShown({ store, liveness }: CommandContext['document']): readonly Lifetimes[] {
  const { shown } = railSwitch.getState()
  if (shown === 'none') return []
  const { kinds } =
    liveness.getState().liveness ?? livenessIn(store.getState().flow, shown === 'all')
  return kinds.filter(({ resource }) => shown === 'all' || resource === primaryResource)
}
