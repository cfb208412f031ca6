import { type AnyNode, parseExpressionAt, tokenizer, tokTypes } from 'acorn'
import { longestExpression } from '../../longestExpression.ts'
import { ownCopy } from '../../ownCopy.ts'
import type { Fault } from './fault.ts'
import { faultAt } from './faultAt.ts'
import { flawIn } from './flawIn.ts'
import { nodesOf } from './nodesOf.ts'
import { reading, stuckAt } from './tokens.ts'

/**
 * What a JavaScript expression says, as all nodes of its syntax in the order of the text, and what is wrong with it;
 * neither where that can't be told.
 */
export type Parsed = { nodes?: readonly AnyNode[] | undefined; fault?: Fault | undefined }

/**
 * Reads one JavaScript expression, which is neither run nor compiled. Never throws: where the parser itself fails (very
 * deep nesting), nothing is said.
 */
export function parseJavascript(source: string): Parsed {
  if (source.length > longestExpression || source.trim() === '') return {}
  const before = known.get(source)
  if (before) return before
  if (known.size >= 500) known.clear()
  const parsed = read(source)
  // Else it would keep the whole text alive that it was cut from.
  known.set(ownCopy(source), parsed)
  return parsed
}

/** Many steps ask the same, and each is asked again when something else in its step changes. */
const known = new Map<string, Parsed>()

function read(source: string): Parsed {
  try {
    const { nodes, fault } = parse(source)
    if (fault === undefined) return { nodes }
    const { better: _, ...told } = fault
    const better = mended(fault)
    return { nodes, fault: better ? { ...told, better } : told }
  } catch {
    return {}
  }
}

function parse(source: string): Parsed {
  try {
    const tree = parseExpressionAt(source, 0, reading)
    const rest = source.slice(tree.end)
    const behind = rest.trim() === '' ? undefined : tokenizer(rest, reading).getToken()
    if (behind && behind.type !== tokTypes.eof)
      return { fault: faultAt(source, tree.end + behind.start) }
    const nodes = nodesOf(tree)
    const fault = flawIn(source, nodes)
    return fault ? { nodes, fault } : { nodes }
  } catch (error) {
    const at = stuckAt(error)
    return at === undefined
      ? {}
      : { fault: faultAt(source, at, /rvalue|left-hand/.test(String(error))) }
  }
}

/**
 * What the first fault's fix leads to when those of the others are made along with it; undefined where one of them has
 * none.
 */
function mended(fault: Fault): Fault['better'] {
  let next = fault.better
  for (let times = 0; next !== undefined && times < 20; times += 1) {
    const { fault: left } = parse(next.text)
    if (left === undefined) return { title: fault.better?.title ?? next.title, text: next.text }
    next = left.better
  }
  return undefined
}
