import { get, isMap } from '../../plain.ts'
import type { StepRule } from '../rule.ts'

/** How to send the status reports, but not where to. */
export const statusMethod: StepRule = {
  reports: [
    {
      code: 'status-method-without-url',
      severity: 'warning',
      finds: 'A status_url_method without a status_url: nothing is ever sent.',
    },
  ],
  check: ({ step, body }) => {
    if (!isMap(body) || get(body, 'status_url_method') === undefined) return []
    if (Object.hasOwn(body, 'status_url')) return []
    return [
      {
        code: 'status-method-without-url',
        message:
          'Nothing is reported without an address: add “status_url”, or remove “status_url_method”.',
        path: [step.method, 'status_url_method'],
        mark: 'key',
      },
    ]
  },
}
