import { fieldTexts } from '../fieldTexts.ts'
import { replaceWith } from '../fixes.ts'
import type { Finding, StepRule } from '../rule.ts'

/** What SignalWire writes before a value itself, written there as well. */
export const bearerTwice: StepRule = {
  reports: [
    {
      code: 'bearer-twice',
      severity: 'warning',
      finds: 'A token that begins with “Bearer ”, which SignalWire adds itself.',
    },
  ],
  check: (context) => {
    return fieldTexts(context).flatMap(({ field, value, path }): Finding[] => {
      const { sentAfter } = field
      // As a whole header, too.
      const text = String(value)
        .trimStart()
        .replace(/^authorization\s*:\s*/i, '')
      if (sentAfter === undefined || !text.toLowerCase().startsWith(sentAfter.toLowerCase()))
        return []
      const rest = text.slice(sentAfter.length).trim()
      const word = sentAfter.trim()
      return [
        {
          code: 'bearer-twice',
          message: `SignalWire adds “${word}” itself, so it would be sent twice. Write the token alone.`,
          path,
          fixes: (where) => (rest === '' ? [] : replaceWith(where, `Take “${word}” out`, rest)),
        },
      ]
    })
  },
}
