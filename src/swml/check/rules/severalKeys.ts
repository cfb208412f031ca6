import { bodyOf } from '../../methods/fieldsOf.ts'
import { methods } from '../../methods/index.ts'
import { indentInto, splitBefore } from '../apartEdits.ts'
import type { Finding, StepRule } from '../rule.ts'

/** A step with several keys: it holds one method, so what stands beside it is lost. */
export const severalKeys: StepRule = {
  reports: [
    {
      code: 'several-keys',
      severity: 'error',
      finds: 'A step with several keys: it holds one method. Made steps of their own, or indented.',
    },
  ],
  check: ({ step }) => {
    const [first] = step.otherKeys
    if (first === undefined) return []
    const shape = step.value === null ? bodyOf(step.method)?.shape : undefined
    const own = shape?.kind === 'object' ? shape.fields.map((field) => field.name) : []
    if (step.otherKeys.every((key) => own.includes(key))) {
      const words = `“${first}” belongs to “${step.method}”, but isn’t indented more than it: SignalWire takes it for a second method.`
      return [
        found(first, words, ({ flow, pair }) => {
          const edits = pair && indentInto(flow, step, pair)
          return edits ? [{ title: `Indent it below “${step.method}”`, edits }] : []
        }),
      ]
    }
    return step.otherKeys.map((key) => {
      const words = `A step holds one method. “${key}” stands beside “${step.method}”: make it a step of its own, or indent it if it belongs to “${step.method}”.`
      return found(key, words, ({ flow, pair }) => {
        const edits = pair && methods.has(key) ? splitBefore(flow, step, pair) : undefined
        return edits ? [{ title: `Make “${key}” a step of its own`, edits }] : []
      })
    })
  },
}

function found(key: string, message: string, fixes: NonNullable<Finding['fixes']>): Finding {
  return { code: 'several-keys', message, path: [key], mark: 'key', fixes }
}
