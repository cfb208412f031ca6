import type { FieldShape } from '../../methods/field.ts'
import { bodyOf } from '../../methods/fieldsOf.ts'
import { isMap } from '../../plain.ts'
import type { Path, Plain } from '../../types.ts'
import { replaceWith } from '../fixes.ts'
import { comparing, javascriptProblem } from '../javascriptProblem.ts'
import type { Finding, StepRule, Where } from '../rule.ts'

/** Conditions whose JavaScript doesn't parse. */
export const conditions: StepRule = {
  reports: [
    {
      code: 'condition-broken',
      severity: 'error',
      finds:
        'A condition that isn’t JavaScript: a bracket or quote left open, an operator left out, a single =.',
      platformError: 'relay_script_js_eval_error',
    },
  ],
  check: ({ step, body }) => {
    const shape = bodyOf(step.method)?.shape
    return shape ? conditionsIn(shape, body, [step.method]) : []
  },
}

function conditionsIn(shape: FieldShape, value: Plain, path: Path): Finding[] {
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.flatMap((item, index) => conditionsIn(shape.item, item, [...path, index]))
  }
  if (shape.kind === 'union') {
    const form = shape.forms.find(({ accepts }) => accepts(value))
    return form ? conditionsIn(form.shape, value, path) : []
  }
  if (shape.kind !== 'object' || !isMap(value)) return []
  return shape.fields.flatMap((field) => {
    const own = Object.hasOwn(value, field.name) ? value[field.name] : undefined
    if (own === undefined) return []
    if (field.editor !== 'javascript') return conditionsIn(field.shape, own, [...path, field.name])
    // A template fills it in before SignalWire sees it.
    if (typeof own !== 'string' || own.includes('{{')) return []
    const problem = javascriptProblem(own)
    return problem === undefined
      ? []
      : [
          {
            code: 'condition-broken',
            message: problem,
            path: [...path, field.name],
            fixes: (where) => compared(where, own),
          },
        ]
  })
}

function compared(where: Where, condition: string) {
  const fixed = comparing(condition)
  const helps = fixed !== condition && javascriptProblem(fixed) === undefined
  return helps && !condition.includes('\n')
    ? replaceWith(where, 'Write == in place of =', fixed)
    : []
}
