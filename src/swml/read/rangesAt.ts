import type { SyntaxNode, SyntaxTree } from '../syntax/node.ts'
import { nodeAt, pairAt } from '../syntax/nodeAt.ts'
import { parseAs } from '../syntax/parse.ts'
import { parseFragment } from '../syntax/parseFragment.ts'
import { stepAbove } from '../tree/stepAt.ts'
import type { Flow, Path, Range } from '../types.ts'

/**
 * Where a value, and the key before it, stand in the text; undefined where there is none. For a step at `P` the paths
 * of its parts are `[...P, 'stream', 'url']`. Reads only the lines of the step that the path belongs to, and for
 * paths above the steps all but the steps.
 */
export function rangesAt(flow: Flow, path: Path): { key?: Range; value: Range } | undefined {
  const step = stepAbove(flow, path)
  if (step) {
    if (path.length === step.path.length) return { value: step.range }
    const tree = parseFragment(flow.text, step.range, flow.language)
    return rangesIn(tree.root, path.slice(step.path.length))
  }
  const found = rangesIn(parseAboveSteps(flow).root, path)
  const section = path.length === 2 ? flow.sections.find(({ name }) => name === path[1]) : undefined
  const first = path[0] === 'sections' ? section?.steps[0] : undefined
  // The steps before the last one were left out, so a block list seems to begin later than it does.
  if (found && first && first.dash >= 0) found.value = { start: first.dash, end: found.value.end }
  return found
}

/**
 * The document's tree with only the last step of each section: enough for all that stands above the steps, and cheap
 * for a flow of any size. Offsets are right; indexes of steps, and the start of a section's block list, are not.
 */
export function parseAboveSteps(flow: Flow): SyntaxTree {
  const { text } = flow
  let rest = ''
  let at = 0
  const inTextOrder = [...flow.sections].sort((a, b) => a.range.start - b.range.start)
  for (const { steps } of inTextOrder) {
    const first = steps[0]
    const last = steps[steps.length - 1]
    if (!first || !last || first === last) continue
    const start = first.dash >= 0 ? first.dash : first.range.start
    const end = last.dash >= 0 ? text.lastIndexOf('\n', last.dash) : last.range.start
    if (end <= start) continue
    rest += text.slice(at, start) + ' '.repeat(end - start)
    at = end
  }
  return parseAs(rest + text.slice(at), flow.language)
}

function rangesIn(
  root: SyntaxNode | undefined,
  path: Path,
): { key?: Range; value: Range } | undefined {
  const value = nodeAt(root, path)
  if (!value) return undefined
  const key = path[path.length - 1]
  const pair = key === undefined ? undefined : pairAt(nodeAt(root, path.slice(0, -1)), key)
  return pair ? { key: pair.key.range, value: value.range } : { value: value.range }
}
