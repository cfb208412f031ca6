import { get } from '../swml/index.ts'
import { play } from './play.ts'
import { happen, type Playing, withKey } from './playing.ts'
import type { Answer, Played, Run } from './types.ts'
import { without } from './unset.ts'

/**
 * A variable is another one from here on. The step that waits begins anew, since what it has said and worked out so far
 * may have come of it: what was answered within it is asked again, and its events are told again behind this one.
 */
export function changeVariable(
  run: Run,
  change: Extract<Answer, { kind: 'set' | 'unset' }>,
): Played {
  const { waiting } = run
  const playing: Playing = {
    state: { ...run, answers: [], told: 0 },
    events: [],
    step: waiting?.step ?? { document: 0, path: [] },
  }
  const { state, events } = playing
  const { scope, name } = change
  state[scope] =
    change.kind === 'set'
      ? withKey(run[scope], name, change.value)
      : (without(run[scope], [name]) ?? run[scope])
  if (scope === 'call' && name === 'call_state')
    state.isAnswered = get(state.call, 'call_state') === 'answered'
  happen(playing, { ...change, byHand: true })
  if (waiting?.kind === 'pause') return { run: state, events, waiting }
  const next = play({ ...state, waiting: undefined }, false)
  return { ...next, events: [...events, ...next.events] }
}
