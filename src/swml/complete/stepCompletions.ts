import { methods } from '../methods/index.ts'
import type { MethodDefinition } from '../methods/method.ts'
import type { Caret } from './caret.ts'
import type { Completion } from './completion.ts'
import { methodWords } from './fieldWords.ts'
import { indentUnit } from './indentUnit.ts'
import { holdsSteps, type Meaning } from './meaning.ts'
import { scaffoldStep } from './scaffold.ts'

/** Methods, where a step is begun: behind its dash, as its key, or on an empty line of a list of steps. */
export function stepCompletions(text: string, caret: Caret, meaning: Meaning): Completion[] {
  const inList =
    meaning.kind === 'steps' || (meaning.kind === 'field' && holdsSteps(meaning.field.shape))
  const dashMissing = inList && caret.at === 'either' && caret.style === 'block'
  if (!dashMissing && meaning.kind !== 'step') return []
  // A step has one method.
  if (caret.siblings.some((name) => methods.has(name))) return []
  const unit = indentUnit(text)
  return [...methods.values()].map((method) => completionOf(method, caret, dashMissing, unit))
}

function completionOf(
  method: MethodDefinition,
  caret: Caret,
  dashMissing: boolean,
  unit: string,
): Completion {
  const scaffold = caret.colon
    ? { text: wordOnly(method.name, caret), caret: wordOnly(method.name, caret).length }
    : scaffoldStep(method, caret, unit)
  const lead = (caret.cramped ? ' ' : '') + (dashMissing ? '- ' : '')
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
