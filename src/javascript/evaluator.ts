import { type Ended, type Engine, loadEngine } from './engine.ts'
import type { Json, Variables } from './json.ts'
import { longest, longestVariables } from './limits.ts'
import type { Input, Outcome } from './prelude.ts'
import { notLoaded, outOfMemory, outOfTime, problemOf, tooDeep, tooLong, tooMany } from './words.ts'

/** What an expression gives, as plain data (undefined: nothing), or why it gives none, in plain words. */
export type Evaluated = { value: Json | undefined } | { error: string }

export type Evaluator = {
  /**
   * Runs one JavaScript expression over variables. Bare names are looked for in `vars`, `envs` and `call`, in this
   * order. Never rejects, whatever the expression: what goes wrong is an `error`. Nothing it does is seen by the next.
   * As a condition it gives whether it is true.
   */
  evaluate: (source: string, variables: Variables, how?: How) => Promise<Evaluated>
}

type How = { asCondition?: boolean }

type Options = {
  /** From 0 to 1: what the expression's own random numbers begin with. */
  random?: () => number
  load?: () => Promise<Engine>
}

/**
 * Runs expressions in QuickJS, which is loaded with the first (or, where it broke, with the next) of them. An expression
 * is stopped after 150 ms, but for a single built-in function that takes longer than that by itself, which nothing within
 * the same thread can stop: where the text isn't trusted, run it in a worker that somebody watches over.
 */
export function createEvaluator({
  random = Math.random,
  load = loadEngine,
}: Options = {}): Evaluator {
  let coming: Promise<Engine> | undefined
  return {
    async evaluate(source, variables, { asCondition = false } = {}) {
      if (source.length > longest) return { error: tooLong }
      coming ??= load()
      const engine = await coming.catch(() => undefined)
      if (!engine) {
        coming = undefined
        return { error: notLoaded }
      }
      try {
        const seed = Math.floor(random() * 2 ** 32)
        const input: Input = { scopes: variables, source, seed, asCondition }
        const json = JSON.stringify(input)
        return json.length > longestVariables ? { error: tooMany } : evaluated(engine.call(json))
      } catch (error) {
        coming = undefined
        return { error: error instanceof RangeError ? tooDeep : outOfMemory }
      }
    },
  }
}

function evaluated(ended: Ended): Evaluated {
  if ('stopped' in ended) return { error: ended.stopped === 'time' ? outOfTime : outOfMemory }
  // Safe: the prelude's own function wrote it.
  const outcome = JSON.parse(ended.json) as Outcome
  const problem = problemOf(outcome)
  // Safe: it was JSON a moment ago.
  return problem === undefined ? { value: outcome.value as Json | undefined } : { error: problem }
}
