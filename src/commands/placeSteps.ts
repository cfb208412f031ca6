import type { DocumentState, Origin } from '../document/types.ts'
import {
  copySteps,
  type Flow,
  insertedPaths,
  movedPaths,
  moveSteps,
  type Place,
  placeInWords,
  type Step,
  stepsWithIds,
} from '../swml/index.ts'
import { applyIntent } from './applyIntent.ts'
import { refuseAt } from './refuseAt.ts'
import { sayRepeated } from './sayRepeated.ts'
import { selectedSteps } from './selected.ts'
import type { CommandContext } from './types.ts'
import { sayGone, stepsInWords } from './words.ts'

type Placing = {
  verb: 'Move' | 'Copy' | 'Duplicate'
  origin: Origin
  /** The steps, by their ids; those within others of them go along. Unset: what is selected. */
  ids?: readonly number[]
  to: (flow: Flow, steps: readonly Step[]) => Place | undefined
}

/** Moves steps to a place or puts copies of them there, selects them, and says where they are now. */
export function placeSteps(
  context: CommandContext,
  { verb, origin, ids, to }: Placing,
  then: (state: DocumentState) => void = () => {},
): void {
  const { document, ports } = context
  let words = ''
  applyIntent(
    context,
    (flow) => {
      const steps = selectedSteps({ flow, selection: ids ?? document.store.getState().selection })
      // Gone with their flow: a file may be opened while they are dragged.
      if (steps.length === 0) return undefined
      const place = to(flow, steps)
      if (!place) return sayGone(context)
      if (refuseAt(context, flow, place.list, steps)) return undefined
      words = stepsInWords(steps)
      const paths = steps.map((step) => step.path)
      const moves = verb === 'Move'
      const edits = (moves ? moveSteps : copySteps)(flow, paths, place)
      if (edits.length === 0 && moves && sayRepeated(context, flow, paths)) return undefined
      const select = moves
        ? movedPaths(flow, paths, place)
        : insertedPaths(flow, place, paths.length)
      return { edits, label: `${verb} ${words}`, origin, select }
    },
    (state) => {
      const [first] = stepsWithIds(state.flow, state.selection.slice(0, 1))
      const where = first ? ` to ${placeInWords(state.flow, first.path)}` : ''
      ports.announce(`${done[verb]} ${words}${verb === 'Duplicate' ? '' : where}`)
      then(state)
    },
  )
}

const done = { Move: 'Moved', Copy: 'Copied', Duplicate: 'Duplicated' }
