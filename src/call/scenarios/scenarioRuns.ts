import { createStore, type StoreApi } from 'zustand/vanilla'
import { isCurrent } from '../../document/analysis.ts'
import { createDebounced } from '../../document/debounce.ts'
import { perDocument } from '../../document/perDocument.ts'
import { scenarioView } from '../../document/scenarioView.ts'
import type { WirelineDocument } from '../../document/types.ts'
import type { RanScenarios, ScenarioCall } from '../../player/scenarioMessages.ts'
import { type ScenarioPlayer, scenarioPlayer } from '../../player/scenarioPlayer.ts'
import { coverageOf, readScenarios } from '../../scenarios/index.ts'
import type { FoundWays, Scenario, ScenarioFile, SearchProgress } from '../../scenarios/types.ts'
import type { Flow } from '../../swml/index.ts'
import { errorWords } from '../../text/errorWords.ts'
import { onScenarios, textOfScenarios } from './changeScenarios.ts'
import { type Came, isWrong, keyOfScenario, rowsOf } from './scenarioRows.ts'

/** What came of scenarios that were run. */
export type Ran = Pick<RanScenarios, 'reached' | 'coverage'> & {
  /** The flow that they went through: its text may be another by now. */
  flow: Flow
  /** The text of the scenarios. */
  text: string
  results: ReadonlyMap<string, Came>
}

/** Looking for ways that no scenario goes. */
export type Search =
  | { kind: 'looking'; progress: SearchProgress | undefined }
  | { kind: 'found'; found: FoundWays; flow: Flow }
  | { kind: 'failed'; text: string }

export type RunState = {
  file: ScenarioFile
  ran: Ran | undefined
  /** So many of those that are being run are done. */
  running: { done: number; all: number } | undefined
  /** Why they couldn’t be run, in plain words. */
  failed: string | undefined
  /** They aren’t run by themselves: there are many, or the flow is long. */
  isOnDemand: boolean
  search: Search | undefined
  /** The row that is to have the keyboard, by its number; taken away by whoever gives it. */
  focused: number | undefined
}

export type ScenarioRuns = {
  store: StoreApi<RunState>
  /** From now on they are run after each edit, where that is quick. */
  follow: () => void
  /** Runs all of them now. */
  runAll: () => Promise<void>
  /** Runs one of them now. */
  runOne: (scenario: Scenario) => Promise<void>
  /** Looks for ways that no scenario goes. */
  find: () => Promise<void>
  cancelFind: () => void
  /** What was found isn’t of interest any more. */
  leaveFind: () => void
}

/** Milliseconds without an edit, after which they are run. */
const pause = 400
/** What is more than this is run when it is asked for: scenarios, characters of the flow, and milliseconds last time. */
const small = { scenarios: 300, text: 400_000, time: 2_000 }

let player: ScenarioPlayer | undefined
const playing = () => {
  player ??= scenarioPlayer()
  return player
}

/** The scenarios of a document’s flow, and what comes of them: there is one of it, whoever looks. */
export const scenarioRuns = perDocument((document) => createRuns(document, playing))

/** What a scenario’s call begins with, and what is answered in it. Rejects as the player does. */
export function callOfScenario(
  document: WirelineDocument,
  scenario: Scenario,
): Promise<ScenarioCall> {
  return playing().call(document.store.getState().text, scenario)
}

/** `playerOf` is for tests. */
export function createRuns(
  document: WirelineDocument,
  playerOf: () => ScenarioPlayer,
): ScenarioRuns {
  const store = createStore<RunState>(() => ({
    file: readScenarios(textOfScenarios(document)),
    ran: undefined,
    running: undefined,
    failed: undefined,
    isOnDemand: false,
    search: undefined,
    focused: undefined,
  }))
  const { getState, setState } = store
  store.subscribe(({ file, ran }, before) => {
    if (ran === before.ran || !ran) return
    const wrong = rowsOf(file.scenarios, ran.results).filter(isWrong).length
    scenarioView(document).setState({ wrong })
  })
  let isFollowing = false
  let turn = 0
  let took = 0

  const run = async (isAsked: boolean) => {
    const { file, ran } = getState()
    const flow = flowOf(document)
    if (!flow) return
    if (!isAsked && ran?.flow.text === flow.text && ran.text === file.text) return
    const scenarios = file.scenarios.flatMap(({ scenario }) => scenario ?? [])
    const isOnDemand =
      scenarios.length > small.scenarios || flow.text.length > small.text || took > small.time
    setState({ isOnDemand })
    if (isOnDemand && !isAsked && scenarios.length > 0) return
    turn += 1
    const own = turn
    const settle = (state: Partial<RunState>) => {
      if (own === turn) setState({ running: undefined, ...state })
    }
    if (scenarios.length === 0)
      return settle({
        ran: { ...nothingRan, coverage: coverageOf(flow, []), flow, text: file.text },
      })
    setState({ running: { done: 0, all: scenarios.length }, failed: undefined })
    const begun = performance.now()
    try {
      const came = await playerOf().run(flow.text, scenarios, (done) => {
        if (own === turn) setState({ running: { done, all: scenarios.length } })
      })
      if (!came || own !== turn) return
      took = performance.now() - begun
      settle({ ran: ranOf(came, scenarios, flow, file.text) })
    } catch (error) {
      settle({ failed: errorWords(error) })
    }
  }
  const behind = createDebounced(() => void run(false), pause)
  const outdate = () => {
    // What is being run is of another text now.
    if (getState().running) {
      turn += 1
      playerOf().cancel('run')
      setState({ running: undefined })
    }
    behind.schedule()
  }
  return {
    store,
    follow: () => {
      if (isFollowing) return
      isFollowing = true
      document.store.subscribe((state, before) => {
        if (state.flow === before.flow && state.text === before.text) return
        if (getState().search?.kind === 'looking' && state.text !== before.text)
          playerOf().cancel('find')
        outdate()
      })
      onScenarios(document, () => {
        setState({ file: readScenarios(textOfScenarios(document)) })
        outdate()
      })
      setState({ file: readScenarios(textOfScenarios(document)) })
      void run(false)
    },
    runAll: async () => {
      behind.cancel()
      await run(true)
    },
    runOne: async (scenario) => {
      const flow = flowOf(document)
      const { ran, running } = getState()
      // The worker does one thing at a time: what all are being run for would end with this one.
      if (!flow || running || ran?.flow.text !== flow.text) return run(true)
      setState({ failed: undefined })
      try {
        const [result] = (await playerOf().run(flow.text, [scenario]))?.results ?? []
        const { ran: now } = getState()
        if (!result || now?.flow !== ran.flow) return
        const results = new Map([...now.results, [keyOfScenario(scenario), { result, flow }]])
        setState({ ran: { ...now, results } })
      } catch (error) {
        setState({ failed: errorWords(error) })
      }
    },
    find: () => find(document, store, playerOf, () => run(true)),
    cancelFind: () => playerOf().cancel('find'),
    leaveFind: () => setState({ search: undefined }),
  }
}

const nothingRan = { results: new Map<string, Came>(), reached: { steps: [], lists: [] } }

/** Looks for ways to what those scenarios that were run last don’t come to. */
async function find(
  document: WirelineDocument,
  { getState, setState }: StoreApi<RunState>,
  playerOf: () => ScenarioPlayer,
  runAll: () => Promise<void>,
): Promise<void> {
  const flow = flowOf(document)
  if (!flow) return setState({ search: { kind: 'failed', text: unread } })
  const looking: Search = { kind: 'looking', progress: undefined }
  setState({ search: looking })
  const isLooking = () => getState().search?.kind === 'looking'
  try {
    const { ran, running, file } = getState()
    const isFresh = ran?.flow.text === flow.text && ran.text === file.text
    if (running || !isFresh) await runAll()
    if (!isLooking()) return
    const { reached } = getState().ran ?? nothingRan
    const found = await playerOf().find(flow.text, reached, (progress) => {
      if (isLooking()) setState({ search: { kind: 'looking', progress } })
    })
    if (isLooking()) setState({ search: { kind: 'found', found, flow } })
  } catch (error) {
    if (isLooking()) setState({ search: { kind: 'failed', text: errorWords(error) } })
  }
}

const unread = 'The flow can’t be read now. Look at its problems first.'

/** The flow of the text as it is; undefined where that can’t be read, or hasn’t been yet. */
function flowOf(document: WirelineDocument): Flow | undefined {
  const state = document.store.getState()
  return isCurrent(state) ? state.flow : undefined
}

function ranOf(
  { results, reached, coverage }: RanScenarios,
  scenarios: readonly Scenario[],
  flow: Flow,
  text: string,
): Ran {
  const byKey = new Map<string, Came>()
  for (const [at, scenario] of scenarios.entries()) {
    const result = results[at]
    if (result) byKey.set(keyOfScenario(scenario), { result, flow })
  }
  return { results: byKey, reached, coverage, flow, text }
}
