import { type Expression, expressionAt, scriptNameAt } from '../../swml/index.ts'

/** Where a variable goes in a text: over `word`, with `before` and `after` around its name. */
export type VariablePlace = {
  /** The name as far as it is typed, up to the caret. */
  typed: string
  word: { start: number; end: number }
  before: string
  after: string
  /** How many characters behind the name the caret goes. */
  skip: number
  /** Braces are written along with the name, since none are there. */
  wraps: boolean
}

/** A text box's text with its selection, in UTF-16 units. */
export type Caret = { text: string; start: number; end: number }

/**
 * The place at the caret where a variable may be taken. `asked`: the user wants one here, also where none has been
 * begun; `script`: it is JavaScript, where names need no braces.
 */
export function placeOf(
  { text, start, end }: Caret,
  script: boolean,
  asked: boolean,
): VariablePlace | undefined {
  const found =
    start === end
      ? (expressionAt(text, start) ?? (script ? scriptNameAt(text, start, asked) : undefined))
      : undefined
  if (found !== undefined) return begun(found)
  if (!asked) return undefined
  const braces = script ? { before: '', after: '' } : { before: '${', after: '}' }
  return { typed: '', word: { start, end }, ...braces, skip: 0, wraps: true }
}

/** The same place after more of the name was typed without braces; undefined once it isn't a name any more. */
export function typedOn(
  place: VariablePlace,
  { text, start, end }: Caret,
): VariablePlace | undefined {
  const typed = text.slice(place.word.start, start)
  const goesOn = place.wraps && start === end && start >= place.word.start && /^[\w.]*$/.test(typed)
  return goesOn ? { ...place, typed, word: { start: place.word.start, end } } : undefined
}

function begun({ typed, word, closed }: Expression): VariablePlace {
  return {
    typed,
    word,
    before: '',
    after: closed === false ? '}' : '',
    // Behind the brace that closes it, whoever has written it.
    skip: closed === true ? 1 : 0,
    wraps: false,
  }
}
