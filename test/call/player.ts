import type { Player } from '../../src/call/callState.ts'
import { playOn } from '../../src/player/playOn.ts'
import { replay } from '../../src/player/replay.ts'
import { type Answer, continueCall, startCall } from '../../src/simulation/index.ts'
import { readFlow } from '../../src/swml/index.ts'
import { evaluated } from '../simulation/calls.ts'

export const evaluate = async (waiting: Parameters<typeof evaluated>[0]) =>
  evaluated(waiting) as Extract<Answer, { kind: 'expression' }>

/** Plays on the spot. */
export const player: Player = {
  start: (text, options) => playOn(startCall(readFlow(text), options), { continueCall, evaluate }),
  continue: (run, answer) => playOn(continueCall(run, answer), { continueCall, evaluate }),
  replay: (text, options, recorded) => replay(text, options, recorded, { continueCall, evaluate }),
}
