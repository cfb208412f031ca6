import type { PlainMap } from '../../../src/swml/index.ts'
import { wholeCall } from './callThrough.ts'
import { doStep } from './doStep.ts'
import type { Asking, Call } from './referenceCall.ts'

/**
 * Plays a call through a flow by plainly doing one step after the other: a generator for each list of steps, exceptions
 * for whatever leaves one. It shares nothing with `src/simulation`, which it is held against.
 */
export function callThrough(
  flow: string,
  scopes: { call: PlainMap; envs: PlainMap; vars: PlainMap },
): { call: Call; questions: Asking } {
  const call: Call = {
    ...scopes,
    params: {},
    live: [],
    latest: new Map(),
    started: 0,
    clock: 0,
    isAnswered: false,
    moves: 0,
    jumps: new Map(),
    depth: 0,
    leg: 0,
    returns: 0,
    documents: new Map(),
    section: { document: null, path: [] },
    happened: [],
    doStep,
    ended: undefined,
  }
  return { call, questions: wholeCall(call, flow) }
}
