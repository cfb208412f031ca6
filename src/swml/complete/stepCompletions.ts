import { holdsSteps } from '../methods/holdsSteps.ts'
import { methods } from '../methods/index.ts'
import type { MethodDefinition } from '../methods/method.ts'
import type { Caret } from './caret.ts'
import type { Completion } from './completion.ts'
import { methodWords } from './fieldWords.ts'
import { indentUnit } from './indentUnit.ts'
import { type Meaning, meaningOf } from './meaning.ts'
import { scaffoldStep } from './scaffold.ts'

/** Methods, where a step is begun: behind its dash, as its key, or on a line of a list of steps that has no dash yet. */
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
  return [...methods.values()].map((method) => completionOf(method, caret, !isBegun, unit))
}

/** A step may begin here once a dash is put before it. */
function lacksDash(caret: Caret, meaning: Meaning | undefined): boolean {
  if (caret.at !== 'either' || caret.style !== 'block') return false
  return isList(meaning) || (caret.list !== undefined && isList(meaningOf(caret.list)))
}

function isList(meaning: Meaning | undefined): boolean {
  return meaning?.kind === 'steps' || (meaning?.kind === 'field' && holdsSteps(meaning.field.shape))
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
  const lead = (caret.cramped ? ' ' : '') + dash
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
