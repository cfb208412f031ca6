import { addressKind } from '../address/addressKind.ts'
import { addressProblem } from '../address/addressProblem.ts'
import { fieldTexts } from '../fieldTexts.ts'
import { replaceWith } from '../fixes.ts'
import type { Finding, StepRule } from '../rule.ts'

const invalid = 'relay_script_method_parameter_invalid_value'

/** Addresses at which nothing can be reached. */
export const addresses: StepRule = {
  reports: [
    {
      code: 'url-not-wss',
      severity: 'error',
      finds: 'An address that has to begin with wss:// begins otherwise.',
      platformError: invalid,
    },
    {
      code: 'address-wrong',
      severity: 'error',
      finds:
        'An address with the wrong scheme or two of them, spaces, quotes, no server, no proper name or port of it; two addresses in one.',
      platformError: invalid,
    },
    {
      code: 'address-placeholder',
      severity: 'warning',
      finds:
        'An address with a part that is still to be filled in, such as `<your-host>` or `$HOST`.',
    },
    {
      code: 'address-unreachable',
      severity: 'warning',
      finds: 'An address on your own computer or network, which SignalWire can’t reach.',
    },
  ],
  check: (context) => {
    return fieldTexts(context).flatMap(({ field, value, path }): Finding[] => {
      const kind = typeof value === 'string' ? addressKind(field) : undefined
      const problem = kind && addressProblem(String(value), kind)
      if (!problem) return []
      const { message, fix } = problem
      const isAbsent = value === '' && path.at(-1) === 'url'
      const code = isAbsent ? 'url-missing' : problem.code
      return [
        {
          code,
          message,
          path,
          fixes: (where) => (fix ? replaceWith(where, fix.title, fix.address) : []),
        },
      ]
    })
  },
}
