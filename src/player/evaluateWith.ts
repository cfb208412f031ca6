import type { Evaluator } from '../javascript/evaluator.ts'
import type { ExpressionAnswer, ExpressionWait } from './playOn.ts'

/** Runs the JavaScript that a call waits for; what SignalWire refuses to run isn't asked for. Never rejects. */
export function evaluateWith({
  evaluate,
}: Evaluator): (waiting: ExpressionWait) => Promise<ExpressionAnswer> {
  return async ({ source, scope, isCondition = false }) => ({
    kind: 'expression',
    ...(await evaluate(source, scope, { asCondition: isCondition })),
  })
}
