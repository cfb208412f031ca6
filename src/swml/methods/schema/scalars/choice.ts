import * as z from 'zod/mini'
import type { FieldFacts } from '../../method.ts'
import { joinWords } from '../../words/joinWords.ts'
import '../setup.ts'
import { withFacts } from '../withFacts.ts'
import type { Scalar } from './scalar.ts'

/** One of these words. */
export type ChoiceShape = { kind: 'choice'; options: readonly string[] }

/** One of a list of words: `choice({ GET: 'GET', POST: 'POST' })`; the values are plain words for people. */
export function choice(choices: Record<string, string>, facts: FieldFacts = {}): z.ZodMiniType {
  return withFacts(z.enum(Object.keys(choices)), { ...facts, choices })
}

/** One of a list of words. */
export const choiceKind: Scalar<ChoiceShape> = {
  read: (schema) =>
    schema instanceof z.core.$ZodEnum || schema instanceof z.core.$ZodLiteral
      ? { kind: 'choice', options: [...schema._zod.values].map(String) }
      : undefined,
  wanted: ({ options }) => joinWords(options, 'or'),
  expected: 'one of the choices',
  takes({ options }, words) {
    const each = options.map((option) => {
      const meaning = Object.hasOwn(words, option) ? ` (${words[option]})` : ''
      return `\`${option}\`${meaning}`
    })
    return `One of ${each.join(', ')}.`
  },
  options: ({ options }) => options,
  blank: ({ options }) => options[0] ?? '',
  isText: true,
}
