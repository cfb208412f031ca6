/**
 * The face of the language: all that the other rooms may import.
 * Everything here is pure, never throws on any text, and runs in a browser, a worker and Node.
 */

export { applyEdits, invertEdits, mapOffset, mapRange, minimalEdit } from './edit/textEdits.ts'
export { get, getIn, isMap } from './plain.ts'
export { type ControlId, controlIds } from './streams/controlIds.ts'
export { namesIn } from './streams/namesIn.ts'
export type * from './types.ts'
