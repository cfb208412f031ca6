/**
 * The face of the simulation: a call through a flow, played step by step. All of it is plain data; a run is never
 * changed, a new one is made. Nothing here throws, waits or sends anything, and no JavaScript of a flow is run: that is
 * asked for. Runs in a browser, a worker and Node.
 */

export { continueCall, startCall } from './call.ts'
export { errorsOf } from './errorsOf.ts'
export { ownSwml } from './places.ts'
export type * from './types.ts'
