import type { Path, Plain } from '../../types.ts'
import { fieldTexts } from '../fieldTexts.ts'
import { replaceWith } from '../fixes.ts'
import { hasVariable } from '../hasVariable.ts'
import { nearest } from '../nearest.ts'
import type { Finding, StepRule } from '../rule.ts'

/** A codec that isn't one of the known ones; free text, so it may be right. */
export const codec: StepRule = {
  reports: [
    { code: 'codec-unknown', severity: 'hint', finds: 'A codec that isn’t among the known ones.' },
  ],
  check: (context) => {
    const texts = fieldTexts(context)
    return texts.flatMap(({ field, value, path }) =>
      field.name === 'codec' && field.suggestions ? unknown(value, field.suggestions, path) : [],
    )
  },
}

function unknown(value: Plain, known: readonly string[], path: Path): Finding[] {
  if (typeof value !== 'string' || hasVariable(value)) return []
  const names = known.map((name) => name.split('@')[0]?.toUpperCase())
  // Several may be listed, each with its rate behind an @: `PCMU,OPUS@48000h`.
  const strange = value
    .split(',')
    .filter((one) => !names.includes(one.trim().split('@')[0]?.toUpperCase()))
  if (strange.length === 0) return []
  const near = value.includes(',') ? undefined : nearest(value, known)
  return [
    {
      code: 'codec-unknown',
      message: `‘${strange.join(',').trim()}’ isn’t one of the known sound formats (${known.join(', ')}). ${near ? `Did you mean ‘${near}’?` : 'Check the spelling.'}`,
      path,
      fixes: (where) => (near ? replaceWith(where, `Change to ‘${near}’`, near) : []),
    },
  ]
}
