/**
 * The face of the language: all that the other rooms may import.
 * Everything here is pure, never throws on any text, and runs in a browser, a worker and Node.
 */
export { isMap, get, getIn } from './plain.ts'
export type * from './types.ts'
