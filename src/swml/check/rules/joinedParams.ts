import type { AnyNode } from 'acorn'
import { type Expression, expressionsIn } from '../expression/expressionsIn.ts'
import { rewrite } from '../fixes.ts'
import type { Finding, StepRule } from '../rule.ts'

/** `params.a + params.b`: parameters are texts, and + puts texts together. */
export const joinedParams: StepRule = {
  reports: [
    {
      code: 'params-joined',
      severity: 'hint',
      finds: 'A + on parameters, which are texts: it puts them together, 1 and 2 to 12.',
    },
  ],
  check: ({ step, texts }) => expressionsIn(step, texts).flatMap(look),
}

function look({ nodes, path, text, at }: Expression): Finding[] {
  const sums = nodes?.filter(isSum) ?? []
  const outermost = sums.filter((one) => !sums.some((other) => other !== one && holds(other, one)))
  return outermost.flatMap((sum) => {
    const parts = addends(sum)
    const params = parts.filter(isParam)
    if (params.length === 0 || !parts.every((part) => isParam(part) || isNumber(part))) return []
    let fixed = text
    for (const { start, end } of params.toReversed()) {
      const own = text.slice(at + start, at + end)
      fixed = `${fixed.slice(0, at + start)}parseInt(${own})${fixed.slice(at + end)}`
    }
    return [
      {
        code: 'params-joined',
        message:
          'Parameters are texts, and + puts texts together: 1 and 2 make 12. To add them up, write parseInt(…) around each.',
        path,
        within: { start: at + sum.start, end: at + sum.end },
        fixes: (where) => rewrite(where, 'Add them up as whole numbers', fixed),
      },
    ]
  })
}

const isSum = (node: AnyNode) => node.type === 'BinaryExpression' && node.operator === '+'
const holds = (outer: AnyNode, inner: AnyNode) =>
  outer.start <= inner.start && inner.end <= outer.end

function addends(node: AnyNode): AnyNode[] {
  if (node.type === 'ParenthesizedExpression') return addends(node.expression)
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return [node]
  return [...addends(node.left), ...addends(node.right)]
}

function isParam(node: AnyNode): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'params'
  )
}

const isNumber = (node: AnyNode) => node.type === 'Literal' && typeof node.value === 'number'
