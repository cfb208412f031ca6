import { holdsSteps } from '../methods/holdsSteps.ts'
import { methods } from '../methods/index.ts'
import type { MethodDefinition } from '../methods/method.ts'
import type { Caret } from './caret.ts'
import type { Completion } from './completion.ts'
import { methodWords } from './fieldWords.ts'
import { indentUnit } from './indentUnit.ts'
import { allowedIn, type Meaning, meaningOf } from './meaning.ts'
import { scaffoldStep } from './scaffold.ts'

/**
 * Methods, where a step is begun: behind its dash, as its key, or on a line of a list of steps that has no dash yet.
 */
export function stepCompletions(
  text: string,
  caret: Caret,
  meaning: Meaning | undefined,
): Completion[] {
  const isBegun = meaning?.kind === 'step'
  if (!isBegun && !lacksDash(caret, meaning)) return []
  // A step has one method.
  if (isBegun && caret.siblings.some((name) => methods.has(name))) return []
  const unit = indentUnit(text)
  const allowed = allowedBy(isBegun ? meaning : listOf(caret, meaning))
  const fitting = [...methods.values()].filter(({ name }) => allowed?.includes(name) ?? true)
  return fitting.map((method) => completionOf(method, caret, !isBegun, unit))
}

/** A step may begin here once a dash is put before it. */
function lacksDash(caret: Caret, meaning: Meaning | undefined): boolean {
  return caret.at === 'either' && caret.style === 'block' && listOf(caret, meaning) !== undefined
}

/** The list of steps that the caret stands in, or that its line would belong to with a dash. */
function listOf(caret: Caret, meaning: Meaning | undefined): Meaning | undefined {
  const around = caret.list === undefined ? undefined : meaningOf(caret.list)
  return [meaning, around].find(isList)
}

function isList(meaning: Meaning | undefined): boolean {
  return meaning?.kind === 'steps' || (meaning?.kind === 'field' && holdsSteps(meaning.field.shape))
}

/** The methods that a step may have there; undefined where it may have any. */
function allowedBy(meaning: Meaning | undefined): readonly string[] | undefined {
  if (meaning?.kind === 'field') return allowedIn(meaning.field.shape)
  return meaning?.kind === 'step' ? meaning.allowed : undefined
}

function completionOf(
  method: MethodDefinition,
  caret: Caret,
  dashMissing: boolean,
  unit: string,
): Completion {
  const dash = dashMissing ? '- ' : ''
  const scaffold = caret.colon
    ? { text: wordOnly(method.name, caret), caret: wordOnly(method.name, caret).length }
    : scaffoldStep(method, { ...caret, column: caret.column + dash.length }, unit)
  const lead = (caret.needsSpace ? ' ' : '') + dash
  return {
    kind: 'method',
    label: method.name,
    title: method.title,
    words: methodWords(method),
    range: caret.word,
    text: lead + scaffold.text,
    caret: lead.length + scaffold.caret,
    filter: caret.quote + method.name,
    more: !caret.colon && scaffold.caret < scaffold.text.length,
  }
}

function wordOnly(name: string, caret: Caret): string {
  return caret.quote === '' && caret.style !== 'json' ? name : JSON.stringify(name)
}
