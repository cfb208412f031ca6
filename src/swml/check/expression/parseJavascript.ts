import { type Expression, parseExpressionAt, tokenizer, tokTypes } from 'acorn'
import { type Fault, faultAt } from './faultAt.ts'
import { flawIn } from './flawIn.ts'
import { reading, stuckAt } from './tokens.ts'

/** What a JavaScript expression says, and what is wrong with it; neither where that can't be told. */
export type Parsed = { tree?: Expression | undefined; fault?: Fault | undefined }

/** SignalWire takes no longer ones; they aren't read here either. */
export const longest = 1024

/**
 * Reads one JavaScript expression, which is neither run nor compiled. Never throws: where the parser itself fails (very
 * deep nesting), nothing is said.
 */
export function parseJavascript(source: string): Parsed {
  if (source.length > longest || source.trim() === '') return {}
  try {
    const { tree, fault } = parse(source)
    if (fault === undefined) return { tree }
    const { better: _, ...told } = fault
    const better = mended(fault)
    return { tree, fault: better ? { ...told, better } : told }
  } catch {
    return {}
  }
}

function parse(source: string): Parsed {
  try {
    const tree = parseExpressionAt(source, 0, reading)
    const behind = tokenizer(source.slice(tree.end), reading).getToken()
    if (behind.type !== tokTypes.eof) return { fault: faultAt(source, tree.end + behind.start) }
    const fault = flawIn(source, tree)
    return fault ? { tree, fault } : { tree }
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
