import { isReading, isStale } from '../document/analysis.ts'
import { ownLanguage } from '../document/ownLanguage.ts'
import type { DocumentState } from '../document/types.ts'
import type { Language } from '../swml/index.ts'
import { noteFault } from '../ui/faults.ts'
import { type Converted, convertText } from './convertText.ts'
import { languageNames } from './languageNames.ts'

/** A flow's text in a format, or why there is none, in plain words. */
export type TextIn = Converted | { missing: string }

/**
 * The document's text in a format, byte for byte where it is its own, with what could not come along where it isn't;
 * or in words why there is none. A promise for long texts.
 */
export function textIn(
  state: Pick<DocumentState, 'flow' | 'text' | 'analysis'>,
  language: Language,
): TextIn | Promise<TextIn> {
  const { flow, text } = state
  const format = ownLanguage(state)
  if (format === language) return { text, lost: [] }
  if (isReading(state)) return { missing: 'This text is still being read. Try again in a moment.' }
  if (isStale(state) || !flow.readable) {
    const own = languageNames[format]
    return {
      missing: `There is no ${languageNames[language]} while the ${own} can’t be read. Fix its errors first.`,
    }
  }
  const failed = (error: unknown) => {
    noteFault('converting', error)
    return {
      missing: `The ${languageNames[language]} couldn’t be made: something in Wireline broke. Your text is safe; try again.`,
    }
  }
  try {
    const converted = convertText(flow, language)
    return converted instanceof Promise ? converted.catch(failed) : converted
  } catch (error) {
    return failed(error)
  }
}
