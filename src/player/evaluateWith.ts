import type { Evaluator } from '../javascript/evaluator.ts'
import { whyNotRun } from '../swml/index.ts'
import type { ExpressionAnswer, ExpressionWait } from './playOn.ts'

/**
 * Answers what waits for JavaScript. What SignalWire wouldn't run is refused in the words of the checks; anything else
 * is run. Never rejects.
 */
export function evaluateWith(
  evaluator: Evaluator,
): (waiting: ExpressionWait) => Promise<ExpressionAnswer> {
  return async ({ source, scope }) => {
    const error = whyNotRun(source)
    const evaluated = error === undefined ? await evaluator.evaluate(source, scope) : { error }
    return { kind: 'expression', ...evaluated }
  }
}
