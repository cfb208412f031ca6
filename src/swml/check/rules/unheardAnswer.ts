import { fieldAt } from '../../methods/fieldsOf.ts'
import { get, isMap } from '../../plain.ts'
import type { StepRule } from '../rule.ts'

/** A step that isn't waited for, and nowhere to send what it finds out. */
export const unheardAnswer: StepRule = {
  reports: [
    {
      code: 'wait-without-status-url',
      severity: 'warning',
      finds: 'A step that isn’t waited for, without the status_url that it then needs.',
      platformError: 'relay_script_method_parameter_missing',
    },
  ],
  check: ({ step, body }) => {
    const asks = fieldAt(step.method, ['wait']) && fieldAt(step.method, ['status_url'])
    if (!asks || !isMap(body) || get(body, 'wait') !== false) return []
    const address = get(body, 'status_url')
    if (address !== undefined && address !== null && address !== '') return []
    return [
      {
        code: 'wait-without-status-url',
        message:
          'The flow doesn’t wait for the answer here, so it has to be sent somewhere: add “status_url”, or wait.',
        path: [step.method, 'wait'],
      },
    ]
  },
}
