import { longestExpression } from '../../longestExpression.ts'
import { type Expression, expressionsIn } from '../expression/expressionsIn.ts'
import { templateFunction } from '../expression/templateFunction.ts'
import { rewrite } from '../fixes.ts'
import type { Finding, StepRule } from '../rule.ts'

/** JavaScript in `${…}` that doesn't work, and expressions that are too long. */
export const expressions: StepRule = {
  reports: [
    {
      code: 'expression-broken',
      severity: 'warning',
      finds: 'JavaScript in %{…} that doesn’t work: broken, or with a function, loop or single =.',
      platformError: 'relay_script_js_eval_error',
    },
    {
      code: 'expression-too-long',
      severity: 'warning',
      finds: 'An expression or condition of more than 1,024 characters.',
      platformError: 'relay_script_js_eval_error',
    },
  ],
  check: ({ step, texts }) =>
    expressionsIn(step, texts).flatMap((one) => {
      if (one.isTooLong) return [tooLong(one)]
      const isOther = one.kind === 'condition' || templateFunction(one.source) !== undefined
      return one.fault && !isOther ? [broken(one, one.fault)] : []
    }),
}

function broken(
  { path, text, at, source }: Expression,
  { message, range, better }: NonNullable<Expression['fault']>,
): Finding {
  const inText = (inner: string) => text.slice(0, at) + inner + text.slice(at + source.length)
  return {
    code: 'expression-broken',
    message: `In ${text.slice(at - 2, at)}…}: ${message}`,
    path,
    within: { start: at + range.start, end: at + range.end },
    fixes: (where) => (better ? rewrite(where, better.title, inText(better.text)) : []),
  }
}

function tooLong({ path, at, source }: Expression): Finding {
  const length = source.length.toLocaleString('en-US')
  return {
    code: 'expression-too-long',
    message: `SignalWire takes expressions of up to ${longestExpression.toLocaleString('en-US')} characters; this one has ${length}. It isn’t checked: work it out in several set steps, or on your server.`,
    path,
    within: { start: at, end: at + source.length },
  }
}
