import { lineNumber } from '../../text/lines.ts'
import { fieldAt } from '../methods/fieldsOf.ts'
import { titleOf } from '../methods/titleOf.ts'
import { maskText } from '../secrets/mask.ts'
import { stepAbove } from '../tree/stepAt.ts'
import { placeInWords } from '../tree/stepWords.ts'
import type { Flow } from '../types.ts'
import type { HeldScalar } from './scalarsOf.ts'

/** Something secret that was left out, in words: "Bearer token", "Start audio stream, step 2 of 3 in main". */
export type LeftOut = { what: string; where: string }

/** What a value is and where it stands; `isPart`: only a part of it is secret. */
export function placeOfScalar(flow: Flow, { path }: HeldScalar, isPart: boolean): LeftOut {
  const step = stepAbove(flow, path)
  const name = path.findLast((key) => typeof key === 'string') ?? ''
  const field = step && fieldAt(step.method, path.slice(step.path.length + 1))
  const title = maskText(field?.title || String(name))
  return {
    what: isPart ? `Secret in “${title}”` : title,
    where: step ? `${titleOf(step.method)}, ${placeInWords(flow, step.path)}` : 'outside the steps',
  }
}

/** The same of what is no value: a comment, or a text that can't be read. */
export function placeOfLine(text: string, at: number, isComment: boolean): LeftOut {
  return {
    what: isComment ? 'Secret in a comment' : 'Secret',
    where: `line ${lineNumber(text, at)}`,
  }
}
