/** The checks, in a module of its own so that a page can load them after its first paint. */
export { checkAcross, checkStep } from '../swml/index.ts'
