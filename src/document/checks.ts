/** The checks, in a module of its own so that a page can load them after its first paint. */
export { checkStep, checkWholeFlow } from '../swml/index.ts'
