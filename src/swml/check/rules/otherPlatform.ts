import { foreignText } from '../../syntax/foreignText.ts'
import { toPlain } from '../../syntax/toPlain.ts'
import { outlineOf } from '../outlineOf.ts'
import type { FlowRule } from '../rule.ts'

/** A text that was written for another platform. */
export const otherPlatform: FlowRule = {
  reports: [
    {
      code: 'other-platform',
      severity: 'error',
      finds: 'A text that was written for another platform, such as TwiML or an NCCO.',
    },
  ],
  check: (flow) => {
    if (flow.sections.length > 0) return []
    const root = flow.readable ? outlineOf(flow) : undefined
    const message = foreignText(flow.text, root && toPlain(root))
    if (message === undefined) return []
    const [line = ''] = /^.*/.exec(flow.text) ?? []
    return [
      { code: 'other-platform', message, path: [], range: { start: 0, end: line.length || 1 } },
    ]
  },
}
