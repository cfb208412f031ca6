/** The checks and the incremental read, in a module of its own so that a page can load them after its first paint. */
export { checkStep, checkWholeFlow, updateFlow } from '../swml/index.ts'
