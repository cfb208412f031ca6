import { definitionOf } from '../methods/definitionOf.ts'
import { maskText } from '../secrets/mask.ts'
import type { PairNode, SyntaxNode } from '../syntax/node.ts'
import { nodeAt, pairAt } from '../syntax/nodeAt.ts'
import { parseFragment } from '../syntax/parseFragment.ts'
import type { Flow, Path, Problem, Range, Step } from '../types.ts'
import { failedCheck, failedReport } from './failedCheck.ts'
import { outlineOf } from './outlineOf.ts'
import { partInSource } from './partInSource.ts'
import { reportOf } from './reports.ts'
import type { Finding, Where } from './rule.ts'
import { traceOf } from './traceOf.ts'
import { worstOfEach } from './worstOfEach.ts'

/**
 * Findings with their place in the text and their fixes; of very many of one step the worst. A step's few lines are
 * read once for all its findings.
 */
export function placeFindings(flow: Flow, findings: readonly Finding[]): Problem[] {
  const roots = new Map<Step, SyntaxNode | undefined>()
  return worstOfEach(findings).flatMap((finding) => {
    try {
      return place(flow, finding, roots)
    } catch (error) {
      const range = firstLine(flow.text, finding.step?.range ?? { start: 0, end: flow.text.length })
      const { message, fault } = failedCheck(`the place of ${finding.code}`, error)
      const { code, severity } = failedReport
      return { code, severity, message, fault, range, path: finding.step?.path ?? [], fixes: [] }
    }
  })
}

function place(flow: Flow, finding: Finding, roots: Map<Step, SyntaxNode | undefined>): Problem[] {
  const report = finding.fault === undefined ? reportOf(finding.code) : failedReport
  if (!report) return []
  const written = asWritten(finding)
  const { range, node, pair } = finding.range
    ? { range: finding.range, node: undefined, pair: undefined }
    : placeOf(flow, rootOf(flow, finding.step, roots), { ...finding, path: written })
  const { code, step } = finding
  const path = [...(step?.path ?? []), ...finding.path]
  const where = { flow, path: [...(step?.path ?? []), ...written], node, pair }
  const { fixes, fault = finding.fault } = fixesOf(finding, where)
  return [
    {
      code,
      severity: report.severity,
      message: maskText(finding.message),
      range,
      path,
      ...(report.platformError === undefined ? {} : { platformError: report.platformError }),
      ...(fault === undefined ? {} : { fault }),
      ...(finding.unlisted === undefined ? {} : { unlisted: finding.unlisted }),
      fixes,
    },
  ]
}

/** What is wrong is still said where nobody can say how to mend it. */
function fixesOf(finding: Finding, where: Where): Pick<Problem, 'fixes' | 'fault'> {
  try {
    const fixes = finding.fixes?.(where) ?? []
    return { fixes: fixes.map(({ title, edits }) => ({ title: maskText(title), edits })) }
  } catch (error) {
    return { fixes: [], fault: `fixes of ${finding.code}: ${traceOf(error)}` }
  }
}

function rootOf(
  flow: Flow,
  step: Step | undefined,
  roots: Map<Step, SyntaxNode | undefined>,
): SyntaxNode | undefined {
  if (!step) return outlineOf(flow)
  if (!roots.has(step)) roots.set(step, parseFragment(flow.text, step.range, flow.language).root)
  return roots.get(step)
}

/** What a rule found in a step's full form, where it stands in the short one: `- sleep: 5000` has no `duration`. */
function asWritten({ step, path }: Finding): Path {
  const short = step && definitionOf(step)?.stringForm
  const isShort = short !== undefined && step?.value !== null && typeof step?.value !== 'object'
  const [method = '', property, ...inner] = path
  return isShort && property === short ? [method, ...inner] : path
}

type Place = { range: Range; node: SyntaxNode | undefined; pair: PairNode | undefined }

function placeOf(flow: Flow, root: SyntaxNode | undefined, finding: Finding): Place {
  const { path, step } = finding
  const section = step ? undefined : sectionAt(flow, path)
  if (section) return { range: section.nameRange, node: undefined, pair: undefined }
  const node = nodeAt(root, path)
  const last = path.at(-1)
  const pair = last === undefined ? undefined : pairAt(nodeAt(root, path.slice(0, -1)), last)
  const fallback = firstLine(flow.text, step?.range ?? { start: 0, end: flow.text.length })
  const range =
    finding.mark === 'key'
      ? pair?.key.range
      : (partOf(flow.text, node, finding.within) ?? markOf(flow.text, node, pair))
  if (range) return { range, node, pair }
  const parent =
    path.length > 1
      ? placeOf(flow, root, { ...finding, path: path.slice(0, -1), mark: 'key' })
      : undefined
  const own = root?.kind === 'map' ? root.pairs[0]?.key.range : root?.range
  return { range: parent?.range ?? own ?? fallback, node, pair }
}

function sectionAt(flow: Flow, path: Path) {
  if (path.length !== 2 || path[0] !== 'sections') return undefined
  return flow.sections.find((section) => section.name === path[1])
}

function partOf(text: string, node: SyntaxNode | undefined, part: Range | undefined) {
  return part && node?.kind === 'scalar' ? partInSource(text, node, part) : undefined
}

/** A value of one line is marked itself, a longer one by its key. */
function markOf(
  text: string,
  node: SyntaxNode | undefined,
  pair: PairNode | undefined,
): Range | undefined {
  if (!node || node.range.end === node.range.start) return pair?.key.range
  const oneLine = !text.slice(node.range.start, node.range.end).includes('\n')
  if (oneLine) return node.range
  return pair?.key.range ?? firstLine(text, node.range)
}

function firstLine(text: string, range: Range): Range {
  const line = /^[^\r\n]*/.exec(text.slice(range.start, range.end))?.[0].length ?? 0
  return { start: range.start, end: Math.min(text.length, range.start + Math.max(1, line)) }
}
