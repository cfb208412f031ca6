import type { SyntaxNode } from '../syntax/node.ts'
import { parseFragment } from '../syntax/parseFragment.ts'
import type { Flow, Path, Step } from '../types.ts'
import { attempted, codesOf } from './failedCheck.ts'
import { sourceRules } from './reports.ts'
import type { Finding } from './rule.ts'

/**
 * What is odd in how a step's values are written: texts that one YAML reader takes for something else than another.
 * The step's lines are only read where something in them looks like it.
 */
export function checkSource(flow: Flow, step: Step): Finding[] {
  if (flow.language === 'json' || !ownParts(flow, step).some((part) => suspicious.test(part)))
    return []
  const root = parseFragment(flow.text, step.range, flow.language).root
  const nested = new Set(
    step.branches.map((branch) => JSON.stringify(branch.path.slice(step.path.length))),
  )
  const findings: Finding[] = []
  const visit = (node: SyntaxNode, path: Path) => {
    if (nested.has(JSON.stringify(path))) return
    if (node.kind === 'scalar') look(node, path, false, findings)
    if (node.kind === 'seq')
      node.items.forEach((item, index) => void visit(item.value, [...path, index]))
    if (node.kind !== 'map') return
    for (const pair of node.pairs) {
      if (pair.key.kind === 'scalar') look(pair.key, [...path, pair.name], true, findings)
      visit(pair.value, [...path, pair.name])
    }
  }
  if (root) visit(root, [])
  return findings
}

/**
 * A plain scalar right behind a colon, dash, comma or bracket, or at the start of a line, that may be read in two
 * ways.
 */
const suspicious =
  /(?:^|[:\-,[{?]\s|[[{,]|\n\s*)\s*(?:[+-]?(?:\d[\d_]*:[0-5]?\d|0[\d_]|\d+_)|\+\d|(?:yes|no|on|off|y|n)\s*(?:[:,\]}#\r\n]|$))/i

type Scalar = Extract<SyntaxNode, { kind: 'scalar' }>

function look(scalar: Scalar, path: Path, isKey: boolean, findings: Finding[]): void {
  if (scalar.style !== 'plain') return
  for (const rule of sourceRules) {
    const found = attempted(codesOf(rule), () => {
      const finding = rule.check({ source: scalar.source, isKey })
      return finding ? [{ ...finding, path, mark: isKey ? 'key' : 'value' }] : []
    })
    findings.push(...found)
  }
}

/** The step's text without the steps nested in it. */
function ownParts(flow: Flow, step: Step): string[] {
  const parts: string[] = []
  let from = step.range.start
  for (const { steps } of step.branches) {
    const first = steps[0]
    const last = steps.at(-1)
    if (!first || !last) continue
    parts.push(flow.text.slice(from, first.range.start))
    from = last.range.end
  }
  parts.push(flow.text.slice(from, step.range.end))
  return parts
}
