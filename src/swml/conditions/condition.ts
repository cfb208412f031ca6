import type { Operator } from '../methods/operators.ts'

/** One test of a condition, as a sentence: variable, operator, value. */
export type Test = {
  /** As JavaScript names it: `prompt_value`, `call.headers[0].name`. */
  variable: string
  operator: Operator
  /** What it is compared with, as a person writes it; empty where the operator takes none. */
  value: string
  /** How the value was written: `'5'`, `"5"` or `5`. Undefined where there is none yet. */
  literal?: "'" | '"' | 'number' | undefined
  /** Compared with `===` or `!==`. */
  strict?: boolean | undefined
}

/** A test and where it stands in the condition's text; `outer` with the brackets around it. */
export type PlacedTest = Test & {
  start: number
  end: number
  outer: { start: number; end: number }
}

/** A condition that can be said as tests of which all must be true, or any. */
export type Condition = {
  joined: 'and' | 'or'
  tests: readonly PlacedTest[]
  /** Where the signs stand that join the tests, one fewer than those. */
  joints: readonly number[]
}
