import type { AnyNode } from 'acorn'
import { longestExpression } from '../../longestExpression.ts'
import { methods } from '../../methods/index.ts'
import type { Path, Step } from '../../types.ts'
import { roleAt } from '../roleAt.ts'
import { type StepText, textsIn } from '../textsIn.ts'
import type { Fault } from './fault.ts'
import { parseJavascript } from './parseJavascript.ts'
import { isLookUp, masked, type Placeholder, placeholdersIn } from './placeholders.ts'

/** A place in a step's texts that is looked up or run. */
export type Expression = {
  kind: 'condition' | 'placeholder'
  /** Of the text that it stands in, from the step. */
  path: Path
  /** That whole text. */
  text: string
  /** Where the expression begins in it. */
  at: number
  source: string
  /** A plain path, that is looked up; otherwise it is JavaScript. */
  isLookUp: boolean
  /** Longer than SignalWire takes; it isn't read then. */
  isTooLong: boolean
  /** Of its syntax, the outermost first; undefined for what isn't read. */
  nodes: readonly AnyNode[] | undefined
  fault: Fault | undefined
}

/**
 * The conditions of a step, and what stands in its `${…}` and `%{…}`. Not those of texts that somebody else fills in
 * first: an agent's, a template's (`{{…}}`) and documents within the document.
 */
export function expressionsIn(step: Step, texts = textsIn(step)): readonly Expression[] {
  const { value, method } = step
  const definition = methods.get(method)
  if (!definition || definition.fillsIn) return []
  if (typeof value !== 'object' || value === null) return look(texts)
  const before = known.get(value)
  if (before?.method === method) return before.found
  const found = look(texts)
  known.set(value, { method, found })
  return found
}

/** By a step's value, which stays the same object while nothing in it changes. */
const known = new WeakMap<object, { method: string; found: readonly Expression[] }>()

function look(texts: readonly StepText[]): readonly Expression[] {
  return texts.flatMap(({ text, path }) => {
    if (text.includes('{{')) return []
    const placeholders = placeholdersIn(text)
    const found = /^\s*[{[]/.test(text) ? [] : inPlaceholders(text, path, placeholders)
    const key = path.at(-1)
    if (typeof key === 'string' && roleAt(path) === 'condition')
      found.push(condition(text, path, placeholders))
    return found
  })
}

/** More than anybody writes into one text. */
const most = 200

function inPlaceholders(text: string, path: Path, placeholders: readonly Placeholder[]) {
  return placeholders
    .filter(({ closed, inner }) => closed && inner.trim() !== '')
    .slice(0, most)
    .map(({ inner, start }): Expression => {
      const lookUp = isLookUp(inner)
      // What is filled in first may be anything, also what a shell fills in: `${NAME:-nobody}`.
      const isFilled = /^\w+:[-=?+]/.test(inner) || placeholdersIn(inner).length > 0
      return {
        kind: 'placeholder',
        path,
        text,
        at: start + 2,
        source: inner,
        isLookUp: lookUp,
        isTooLong: inner.length > longestExpression,
        nodes: undefined,
        fault: undefined,
        ...(lookUp || isFilled ? {} : parseJavascript(inner)),
      }
    })
}

function condition(text: string, path: Path, placeholders: readonly Placeholder[]): Expression {
  const { nodes, fault } = parseJavascript(masked(text, placeholders))
  return {
    kind: 'condition',
    path,
    text,
    at: 0,
    source: text,
    isLookUp: false,
    isTooLong: text.length > longestExpression,
    nodes,
    fault: fault && asWritten(text, fault, placeholders),
  }
}

/**
 * A fault of the masked text, in the words of the text itself; undefined where it may come from what a placeholder
 * stands for, since that might be anything: a sign, a bracket, nothing.
 */
function asWritten(
  text: string,
  { better, ...fault }: Fault,
  placeholders: readonly Placeholder[],
): Fault | undefined {
  const { range, isGuess } = fault
  const before = text.slice(0, range.start).trimEnd().length
  const isBeside = ({ start, end }: Placeholder) =>
    (range.start < end && start < range.end) || end === before
  if (isGuess && placeholders.some(isBeside)) return undefined
  const own = text.slice(range.start, range.end)
  const message = fault.message.replace(/_{3,}…?/, () => own)
  const mended = better && restored(text, better.text, placeholders)
  const told = { ...fault, message }
  return mended === undefined || !better ? told : { ...told, better: { ...better, text: mended } }
}

/** A mended masked text with the placeholders put back. */
function restored(text: string, better: string, all: readonly Placeholder[]): string | undefined {
  let from = 0
  let mended = better
  for (const { start, end, closed } of all) {
    if (!closed) continue
    const mask = '_'.repeat(end - start)
    const at = mended.indexOf(mask, from)
    if (at < 0) return undefined
    const own = text.slice(start, end)
    mended = mended.slice(0, at) + own + mended.slice(at + mask.length)
    from = at + own.length
  }
  return mended
}
