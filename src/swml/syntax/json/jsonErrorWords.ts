/**
 * What is wrong with a JSON text in plain words, with the way out.
 *
 * @param code of the error, e.g. `CommaExpected`
 * @param text the text that was read
 * @param offset where the error stands in it
 */
export function jsonErrorWords(code: string, text: string, offset: number): string {
  const here = text.charAt(offset)
  const closes = here === '}' || here === ']'
  if (closes && (code === 'PropertyNameExpected' || code === 'ValueExpected')) {
    if (/,\s*$/.test(text.slice(Math.max(0, offset - 200), offset)))
      return 'There is a comma too many before this. Remove it.'
  }
  if (closes && code === 'CommaExpected')
    return `There is a “${here}” too many here, or it closes the wrong bracket.`
  return words[code] ?? 'This can’t be read as JSON. Check quotes, commas and brackets.'
}

const words: Readonly<Record<string, string>> = {
  InvalidSymbol:
    'This isn’t JSON. Texts need double quotes; only “true”, “false”, “null” and numbers go without.',
  InvalidNumberFormat:
    'This isn’t a number that JSON knows. Put it in double quotes if it is a text.',
  PropertyNameExpected: 'A name in double quotes is expected here.',
  ValueExpected: 'A value is missing here.',
  ColonExpected: 'A “:” is missing after the name.',
  CommaExpected: 'A comma is missing before this.',
  EndOfFileExpected:
    'The flow ends before this. Remove what follows, or check for a bracket too many.',
  InvalidCommentToken: 'JSON has no comments. Remove this one, or save the flow as YAML.',
  UnexpectedEnd: 'The text ends too early: a “}” or “]” is missing.',
  UnexpectedEndOfString: 'A text isn’t closed: add the closing quote (") at its end.',
  UnexpectedEndOfNumber: 'This number breaks off. Complete it.',
  InvalidUnicode: 'After “\\u” four hexadecimal digits are needed.',
  InvalidEscapeCharacter: 'This backslash means nothing in JSON. Write “\\\\” for a backslash.',
  InvalidCharacter: 'A line break or tab inside a text has to be written as “\\n” or “\\t”.',
}
