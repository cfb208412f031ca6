/**
 * The face of scenarios: calls that are kept as tests of a flow. A file of them is a text in YAML: read it, edit it,
 * make a scenario of a call that was played, play one, and see what none of them comes to. Pure; nothing throws. Runs
 * in a browser, a worker and Node.
 */

export { coverageOf } from './coverage.ts'
export {
  addScenario,
  removeScenario,
  renameScenario,
  replaceScenario,
  type ScenarioEdit,
} from './editScenarios.ts'
export { makeScenario } from './makeScenario.ts'
export { callOfScenario, playingScenario, playScenario } from './playScenario.ts'
export { readScenarios } from './readScenarios.ts'
export { findWays } from './search/findWays.ts'
export { nameOf } from './search/nameOf.ts'
export type * from './types.ts'
