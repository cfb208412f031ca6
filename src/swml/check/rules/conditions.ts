import { type Expression, expressionsIn } from '../expression/expressionsIn.ts'
import { parseJavascript } from '../expression/parseJavascript.ts'
import { placeholdersIn } from '../expression/placeholders.ts'
import { withoutBraces } from '../expression/withoutBraces.ts'
import { rewrite } from '../fixes.ts'
import type { Finding, StepRule } from '../rule.ts'

/** Conditions whose JavaScript doesn't work. */
export const conditions: StepRule = {
  reports: [
    {
      code: 'condition-broken',
      severity: 'error',
      finds:
        'A condition that isn’t JavaScript: a bracket or quote left open, an operator left out, a single =.',
      platformError: 'relay_script_js_eval_error',
    },
    {
      code: 'condition-in-braces',
      severity: 'hint',
      finds: 'A condition with %{…} in it, which knows all variables by their names.',
    },
  ],
  check: ({ step, texts }) =>
    expressionsIn(step, texts).flatMap((one) => (one.kind === 'condition' ? look(one) : [])),
}

function look(one: Expression): Finding[] {
  const { text, path, fault } = one
  if (text.trim() === '') {
    const message = "The condition is empty: write a test, e.g. call.type == 'sip'."
    return [{ code: 'condition-broken', message, path }]
  }
  return [...(fault ? [broken(one, fault)] : []), ...inBraces(one)]
}

function broken({ path }: Expression, fault: NonNullable<Expression['fault']>): Finding {
  const { message, range, better } = fault
  return {
    code: 'condition-broken',
    message,
    path,
    within: range,
    fixes: (where) => (better ? rewrite(where, better.title, better.text) : []),
  }
}

function inBraces({ text, path, fault }: Expression): Finding[] {
  const [first] = placeholdersIn(text)
  if (!first?.closed) return []
  const bare = fault === undefined ? withoutBraces(text) : undefined
  const works = bare !== undefined && parseJavascript(bare).fault === undefined
  return [
    {
      code: 'condition-in-braces',
      message: `A condition knows all variables by their names: write it without ${text.slice(first.start, first.start + 2)} and }, which SignalWire may take in another way here.`,
      path,
      within: { start: first.start, end: first.end },
      fixes: (where) => (works ? rewrite(where, 'Take the braces off', bare) : []),
    },
  ]
}
