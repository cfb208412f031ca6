import { applyEdits } from '../../text/applyEdits.ts'
import { removeField } from '../edit/removeField.ts'
import { convert } from '../print/convert.ts'
import { readFlow } from '../read/readFlow.ts'
import { nodeAt, pairAt } from '../syntax/nodeAt.ts'
import { parseFragment } from '../syntax/parseFragment.ts'
import { stepAbove } from '../tree/stepAt.ts'
import type { Fix, Flow, Path, TextEdit } from '../types.ts'

/** `"transfer": true` before `SWML` in the action at a path, in JSON, since only there an order is kept. */
export function transferFirst(flow: Flow, path: Path, isFirst: boolean): Fix[] {
  if (flow.language === 'json') {
    const edits = inJson(flow, path)
    return edits.length === 0 ? [] : [{ title: 'Put “transfer: true” first', edits }]
  }
  // The whole of a long text would go with each such problem.
  if (flow.text.length > longest) return []
  const { json, lost } = asJson(flow)
  if (!json.readable || json.sections.length === 0) return []
  const edits = isFirst ? [] : inJson(json, path)
  if (!isFirst && edits.length === 0) return []
  const text = applyEdits(json.text, edits)
  return [
    {
      title: `Write the flow as JSON${isFirst ? '' : ', with “transfer: true” first'}${lost}`,
      edits: [{ start: 0, end: flow.text.length, text }],
    },
  ]
}

const longest = 100_000

type Converted = { json: Flow; lost: string }

const converted = new WeakMap<Flow, Converted>()

/** The flow in JSON, and in words what it leaves behind. */
function asJson(flow: Flow): Converted {
  const known = converted.get(flow)
  if (known) return known
  const { text, lost } = convert(flow, 'json')
  const made = {
    json: readFlow(text),
    lost: lost.length === 0 ? '' : ` (left behind: ${lost.join('; ')})`,
  }
  converted.set(flow, made)
  return made
}

function inJson(flow: Flow, path: Path): TextEdit[] {
  const step = stepAbove(flow, path)
  if (!step) return []
  const { root } = parseFragment(flow.text, step.range, flow.language)
  const action = nodeAt(root, path.slice(step.path.length))
  const key = pairAt(action, 'SWML')?.key.range.start
  if (action?.kind !== 'map' || key === undefined) return []
  // As far from what is before it as the key that it goes before.
  const gap = /\s*$/.exec(flow.text.slice(action.range.start + 1, key))?.[0] ?? ''
  const first = { start: key, end: key, text: `"transfer": true,${gap || ' '}` }
  const old = pairAt(action, 'transfer') ? removeField(flow, [...path, 'transfer']) : []
  // What is taken out may reach up to where the new one goes.
  return [...old, first].sort((a, b) => a.start - b.start || a.end - b.end)
}
