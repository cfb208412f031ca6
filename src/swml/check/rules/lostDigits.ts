import { quote } from '../fixes.ts'
import type { SourceRule } from '../rule.ts'

/** Unquoted, `+15551234567` is a number without its plus, and `0123` one without its zero. */
export const lostDigits: SourceRule = {
  reports: [
    {
      code: 'number-lost-plus',
      severity: 'error',
      finds: 'A phone number without quotes: it is read as a number and loses its plus.',
    },
    {
      code: 'number-lost-zero',
      severity: 'warning',
      finds:
        'Digits with a leading zero and without quotes: they are read as a number and lose the zero.',
    },
  ],
  check: ({ source, isKey }) => {
    const fixes = isKey
      ? undefined
      : {
          fixes: (where: { node?: Parameters<typeof quote>[0] }) =>
            quote(where.node, `Put it in quotes: "${source}"`),
        }
    if (/^\+\d{7,}$/.test(source)) {
      return {
        code: 'number-lost-plus',
        message: `Without quotes, ${source} is read as a number and loses its plus. Write it as "${source}".`,
        ...fixes,
      }
    }
    if (/^[+-]?0\d+$/.test(source)) {
      return {
        code: 'number-lost-zero',
        message: `Without quotes, ${source} is read as a number and loses its leading zero. Write it as "${source}".`,
        ...fixes,
      }
    }
    return undefined
  },
}
