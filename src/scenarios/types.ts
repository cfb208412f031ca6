import type { Answer, CallOptions, Played, Waiting } from '../simulation/index.ts'
import type { Path, Range } from '../swml/index.ts'
import type { Scenario } from './schema.ts'

export type { Scenario }

/** What is wrong with a file of scenarios: where, in plain words. `line` and `column` count from 1. */
export type ScenarioProblem = { message: string; range: Range; line: number; column: number }

/** One entry of a file’s list. What can’t be read stays in the text. */
export type ReadScenario = {
  /** Its name, or words where it has none: “Scenario 3”. */
  name: string
  /** Undefined where it can’t be read; the problems say why. */
  scenario: Scenario | undefined
  range: Range
  problems: readonly ScenarioProblem[]
}

/** A file of scenarios as it was read. */
export type ScenarioFile = {
  text: string
  scenarios: readonly ReadScenario[]
  /** Of the file as a whole, and of all its scenarios, in the order of the text. */
  problems: readonly ScenarioProblem[]
}

/**
 * An answer with what waited for it, as a call is played; those to expressions, and `go`, needn’t be among them.
 * `known`: so many events of the call had happened before it.
 */
export type GivenAnswer = { waiting: Waiting; answer: Answer; known: number }

/** A call that was played, over or not: all that a scenario is made from. */
export type PlayedCall = {
  options: CallOptions
  /** All that happened, from the beginning. */
  events: Played['events']
  answers: readonly GivenAnswer[]
  run: Played['run']
  waiting: Waiting | undefined
}

/** `out-of-date`: a step or list that the scenario names isn’t in the flow any more. */
export type Outcome = 'passed' | 'failed' | 'out-of-date'

/** One difference between what was expected and what happened. */
export type Difference = {
  kind: 'gone' | 'answer' | 'way' | 'heard' | 'variable' | 'background' | 'end' | 'endless'
  /** In plain words. */
  text: string
  /** Where in the flow to look; undefined where no one place is meant. */
  path?: Path
}

/** Steps and lists of steps that were come to: their paths as JSON. Only of the flow itself. */
export type Reached = { steps: readonly string[]; lists: readonly string[] }

/** What came of a scenario that was played. */
export type ScenarioResult = {
  name: string
  result: Outcome
  /** None where it passed. */
  differences: readonly Difference[]
  reached: Reached
}

/** How much of a flow was come to, and what wasn’t, in the order of the text. Lists are the branches of steps. */
export type Coverage = {
  steps: { reached: number; all: number }
  lists: { reached: number; all: number }
  missingSteps: readonly Path[]
  missingLists: readonly Path[]
}

/** A scenario that comes to what none came to before. */
export type FoundWay = {
  scenario: Scenario
  /** Steps and lists that only it, and none before it, comes to. */
  reaches: readonly Path[]
}

/** A step or list that wasn’t come to. Of a list none of whose steps were, only the list is told. */
export type MissingWay = {
  path: Path
  kind: 'step' | 'list'
  /** `unreachable`: no call can come there. `not-found`: none of those tried did. */
  why: 'unreachable' | 'not-found'
  /** Why, in plain words. */
  text: string
}

/** What came of looking for ways. */
export type FoundWays = {
  found: readonly FoundWay[]
  missing: readonly MissingWay[]
  /** So many answers were tried. */
  tried: number
  /** Nothing was left that it could have tried. */
  isWhole: boolean
}

/** How far looking for ways has come. */
export type SearchProgress = { kind: 'progress'; tried: number; reached: number; all: number }
