import type { Language } from '../swml/index.ts'
import { isReading, isStale, stillReading } from './analysis.ts'
import { type Converted, convertText } from './convertText.ts'
import { languageNames } from './languageNames.ts'
import { ownLanguage } from './ownLanguage.ts'
import type { DocumentState } from './types.ts'

/** A flow's text in a format, or why there is none, in plain words; `error`: what broke, if that is why. */
export type TextIn = Converted | { missing: string; error?: unknown }

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
  if (isReading(state)) return { missing: stillReading }
  if (isStale(state) || !flow.readable) {
    const own = languageNames[format]
    return {
      missing: `There is no ${languageNames[language]} while the ${own} can’t be read. Fix its errors first.`,
    }
  }
  const failed = (error: unknown) => ({
    missing: `The ${languageNames[language]} couldn’t be made: something in Wireline broke. Your text is safe; try again.`,
    error,
  })
  try {
    const converted = convertText(flow, language)
    return converted instanceof Promise ? converted.catch(failed) : converted
  } catch (error) {
    return failed(error)
  }
}
