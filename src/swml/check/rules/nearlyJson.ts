import { lineNumber } from '../../../text/lines.ts'
import { type ExtraForJson, extrasForJson } from '../../syntax/extrasForJson.ts'
import type { Flow } from '../../types.ts'
import type { Finding, FlowRule } from '../rule.ts'

/** JSON with commas too many or comments, which is read as YAML or not at all. */
export const nearlyJson: FlowRule = {
  reports: [
    {
      code: 'nearly-json',
      severity: 'hint',
      finds:
        'A comma too many, or a comment, in what would be JSON without it: it is read as YAML.',
    },
  ],
  check: (flow) => {
    if (flow.language === 'json' && flow.readable) return []
    const extras = extrasForJson(flow.text)
    const [first] = extras
    return first ? [found(flow, first, extras)] : []
  },
}

/** One for all of them: only without any of them it is JSON. */
function found(
  { text, readable }: Flow,
  first: ExtraForJson,
  extras: readonly ExtraForJson[],
): Finding {
  const line = lineNumber(text, first.range.start)
  const what = first.kind === 'comma' ? 'a comma too many' : 'a comment'
  const others = extras.length - 1
  const more = others === 0 ? '' : `, and ${others} more of the kind`
  const so = readable ? 'It is read as YAML.' : 'So it can’t be read.'
  return {
    code: 'nearly-json',
    message: `This isn’t JSON: there is ${what} at line ${line}${more}. ${so}`,
    path: [],
    range: first.range,
    fixes: () => [
      {
        title: extras.length === 1 ? 'Take it out' : `Take all ${extras.length} out`,
        edits: extras.map(({ range }) => ({ ...range, text: '' })),
      },
    ],
  }
}
