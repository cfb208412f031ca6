import type { AnyNode } from 'acorn'
import { parseJavascript } from '../check/expression/parseJavascript.ts'
import { isOperator, type Operator, operators } from '../methods/operators.ts'
import type { Condition, PlacedTest, Test } from './condition.ts'

/**
 * A condition's JavaScript as a sentence: tests of one variable each, joined alike. Undefined for what such a sentence
 * can't say, and for what can't be read; an empty text is a condition without tests.
 */
export function readCondition(source: string): Condition | undefined {
  if (source.trim() === '') return { joined: 'and', tests: [], joints: [] }
  const { nodes, fault } = parseJavascript(source)
  const [root] = nodes ?? []
  if (root === undefined || fault !== undefined) return undefined
  const parts = partsOf(bare(root))
  const [sign] = parts.signs
  const tests = parts.nodes.map((node) => placed(source, node))
  const joints = parts.nodes.slice(1).map((node, index) => {
    const from = parts.nodes[index]?.end ?? 0
    const between = source.slice(from, node.start)
    return from + (/^\s*(?=[&|]{2}\s*$)/.exec(between)?.[0].length ?? Number.NaN)
  })
  if (parts.signs.some((other) => other !== sign) || joints.some(Number.isNaN)) return undefined
  if (sign === '??' || !tests.every((test) => test !== undefined)) return undefined
  return { joined: sign === '||' ? 'or' : 'and', tests, joints }
}

/** What is joined, from the left; brackets around a part are its own. */
function partsOf(node: AnyNode): { nodes: readonly AnyNode[]; signs: readonly string[] } {
  if (node.type !== 'LogicalExpression') return { nodes: [node], signs: [] }
  const left = partsOf(node.left)
  return { nodes: [...left.nodes, node.right], signs: [...left.signs, node.operator] }
}

function placed(source: string, node: AnyNode): PlacedTest | undefined {
  const inner = bare(node)
  const test = testOf(source, inner)
  const { start, end } = inner
  return test && { ...test, start, end, outer: { start: node.start, end: node.end } }
}

function testOf(source: string, node: AnyNode): Test | undefined {
  if (node.type === 'BinaryExpression') return comparison(source, node)
  const negated = node.type === 'UnaryExpression' && node.operator === '!'
  const inner = negated ? node.argument : node
  if (inner.type === 'CallExpression') return methodCall(source, inner, negated)
  const variable = pathOf(source, inner)
  return variable === undefined
    ? undefined
    : { variable, operator: negated ? 'empty' : 'filled', value: '' }
}

type Of<Kind extends AnyNode['type']> = Extract<AnyNode, { type: Kind }>

function comparison(source: string, node: Of<'BinaryExpression'>): Test | undefined {
  const strict = /^[=!]==$/.test(node.operator)
  const sign = strict ? node.operator.slice(0, -1) : node.operator
  const exactly = strict ? { strict } : {}
  const constant = source.slice(node.right.start, node.right.end)
  const variable = pathOf(source, node.left)
  const fixed = named((facts) => facts.sign === sign && facts.constant === constant)
  if (fixed && variable !== undefined) return { variable, operator: fixed, value: '', ...exactly }
  const value = literalOf(source, node.right)
  const operator = named((facts) => facts.sign === sign && facts.constant === undefined)
  if (value === undefined || operator === undefined) return undefined
  const test = { operator, ...value, ...exactly }
  if (variable !== undefined) return { variable, ...test }
  const lowered = inLowerCase(source, node.left)
  const same = operator === 'is' && value.value === value.value.toLowerCase()
  return lowered !== undefined && same && isQuoted(value.literal)
    ? { variable: lowered, ...test, operator: 'isAnyCase' }
    : undefined
}

/** `x.includes('a')` and the like. */
function methodCall(source: string, call: Of<'CallExpression'>, negated: boolean) {
  const { callee } = call
  const [argument, ...more] = call.arguments
  if (argument === undefined || more.length > 0 || call.optional) return undefined
  const method = methodOf(callee)
  const operator = named((facts) => facts.method === method && (facts.negated ?? false) === negated)
  const value = literalOf(source, argument)
  if (callee.type !== 'MemberExpression' || method === undefined) return undefined
  const variable = pathOf(source, callee.object)
  if (variable === undefined || operator === undefined || !value || !isQuoted(value.literal))
    return undefined
  return { variable, operator, ...value }
}

/** The variable of `x.toLowerCase()`. */
function inLowerCase(source: string, node: AnyNode): string | undefined {
  if (node.type !== 'CallExpression' || node.arguments.length > 0 || node.optional) return undefined
  const { callee } = node
  if (callee.type !== 'MemberExpression' || methodOf(callee) !== 'toLowerCase') return undefined
  return pathOf(source, callee.object)
}

function methodOf(callee: AnyNode): string | undefined {
  if (callee.type !== 'MemberExpression' || callee.computed || callee.optional) return undefined
  return callee.property.type === 'Identifier' ? callee.property.name : undefined
}

function named(fits: (facts: (typeof operators)[Operator]) => boolean): Operator | undefined {
  return Object.keys(operators)
    .filter(isOperator)
    .find((name) => (operators[name].sign ?? operators[name].method) && fits(operators[name]))
}

/** A name, or what is looked up in it by names and written keys, as it stands there. */
function pathOf(source: string, node: AnyNode): string | undefined {
  return isPath(node) ? source.slice(node.start, node.end) : undefined
}

function isPath(node: AnyNode): boolean {
  if (node.type === 'Identifier') return node.name !== 'undefined'
  if (node.type !== 'MemberExpression' || node.object.type === 'Super') return false
  return isPath(node.object) && (!node.computed || node.property.type === 'Literal')
}

type Value = Required<Pick<Test, 'value' | 'literal'>>

function literalOf(source: string, node: AnyNode): Value | undefined {
  const negative = node.type === 'UnaryExpression' && node.operator === '-'
  const inner = negative ? node.argument : node
  if (inner.type !== 'Literal' || (negative && typeof inner.value !== 'number')) return undefined
  const written = source.slice(node.start, node.end)
  if (typeof inner.value === 'string')
    return { value: inner.value, literal: written.startsWith('"') ? '"' : "'" }
  return typeof inner.value === 'number' && /^-?[0-9.]+$/.test(written)
    ? { value: written, literal: 'number' }
    : undefined
}

function isQuoted(literal: Test['literal']): boolean {
  return literal === "'" || literal === '"'
}

function bare(node: AnyNode): AnyNode {
  return node.type === 'ParenthesizedExpression' ? bare(node.expression) : node
}
