import { changeRows, compareFlows, type Flow, readFlow } from '../swml/index.ts'
import { isStale } from './analysis.ts'
import { type Compared, comparing, type Named } from './comparing.ts'
import { createDebounced } from './debounce.ts'
import type { WirelineDocument } from './types.ts'

/** Milliseconds after a change until it is compared again. */
const pause = 300

/**
 * Compares the document's flow with this text, as the one before: at once, and again after each change once nothing
 * else goes on. It ends when somebody ends it (`comparing`'s `stop`) or another flow is opened. Where the text can't be
 * read, the answer is why, in plain words.
 */
export function compareWith(document: WirelineDocument, other: Named): string | undefined {
  const flow = readFlow(other.text)
  if (!flow.readable) {
    const [problem] = flow.problems
    return `This text can’t be read as SWML. ${problem?.message ?? ''}`.trim()
  }
  const store = comparing(document)
  store.getState().stop()
  const compare = () => {
    const state = document.store.getState()
    // What can't be read now is compared once it can.
    if (!isStale(state)) store.setState({ compared: comparedFlows(other, flow, state.flow) })
  }
  const later = createDebounced(compare, pause)
  const unfollow = document.store.subscribe((state, before) => {
    if (state.flow !== before.flow) later.schedule()
  })
  const stop = () => {
    unfollow()
    later.cancel()
    store.setState({ compared: undefined, stop: () => {} })
  }
  store.setState({ stop })
  compare()
  return undefined
}

function comparedFlows(other: Named, before: Flow, after: Flow): Compared {
  const comparison = compareFlows(before, after)
  const changes = comparison.steps.flatMap((change) =>
    change.kind === 'removed' ? [] : [[change.after.id, change.kind] as const],
  )
  return { other, before, after, rows: changeRows(comparison), changes: new Map(changes) }
}
