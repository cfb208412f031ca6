import { bodyValue } from '../methods/bodyValue.ts'
import { definitionOf } from '../methods/definitionOf.ts'
import { maskText } from '../secrets/mask.ts'
import type { Step } from '../types.ts'
import { attempted, codesOf } from './failedCheck.ts'
import { reportOf, stepRules } from './reports.ts'
import type { Report } from './rule.ts'
import { textsIn } from './textsIn.ts'

/** An expression is only wrong once it is run. */
const whenRun = 'relay_script_js_eval_error'

const isRefused = ({ severity, platformError }: Report) =>
  severity === 'error' && platformError !== undefined && platformError !== whenRun

const refusing = stepRules.filter((rule) => rule.reports.some(isRefused))

/**
 * What SignalWire reports of a step as it is written, before it runs: its code and what is wrong, in words without
 * secrets. Quicker than `checkStep`, which says where in the text and how to mend it.
 */
export function stepErrors(step: Step): { platformError: string; message: string }[] {
  const definition = definitionOf(step)
  const body = definition ? bodyValue(definition, step.value) : (step.value ?? null)
  const context = { step, definition, body, texts: textsIn(step) }
  return refusing.flatMap((rule) =>
    attempted(codesOf(rule), () => rule.check(context)).flatMap(({ code, message }) => {
      const report = reportOf(code)
      return report?.platformError && isRefused(report)
        ? [{ platformError: report.platformError, message: maskText(message) }]
        : []
    }),
  )
}
