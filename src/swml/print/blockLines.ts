import { literalLines } from './literalLines.ts'
import type { Printable } from './printable.ts'
import { printInline } from './printInline.ts'
import { printScalar } from './printScalar.ts'

/** All in columns. */
export type BlockStyle = {
  /** Of a map's keys under their parent key. */
  indent: number
  /** Of a list's dashes under their key: `indent`, or 0 where lists aren't indented. */
  dash: number
  /** Of a map's keys under the first key of a list item, which itself stands two columns behind the dash. */
  underItem: number
}

/** How we write where nothing is written yet; in characters. */
export const defaultStyle: BlockStyle = { indent: 2, dash: 2, underItem: 2 }

/**
 * What stands behind a `key:` or a `-`: `head` follows on the same line (without the blank before it), `lines` are
 * the lines below, indented relative to the key or the dash.
 */
export type BlockValue = { head: string; lines: string[] }

/** A value behind the `:` of a key. `literals: false` writes texts of several lines in double quotes. */
export function valueUnderKey(
  value: Printable,
  style: BlockStyle,
  width = style.indent,
  literals = true,
): BlockValue {
  if (value.kind === 'lines') return valueUnderKey(value.value, style, width, literals)
  if (value.kind === 'scalar') return scalarValue(value, width, literals)
  if (isEmpty(value)) return { head: printInline(value), lines: [] }
  const lines = blockLines(value, style, literals)
  return { head: '', lines: indented(lines, value.kind === 'seq' ? style.dash : width) }
}

/** The lines of a map or list that isn't empty, its keys or dashes at column 0. */
export function blockLines(value: Printable, style: BlockStyle, literals = true): string[] {
  if (value.kind === 'map') {
    return value.pairs.flatMap((pair) =>
      pairLines(pair.name, pair.value, style, style.indent, literals),
    )
  }
  if (value.kind === 'seq') return value.items.flatMap((item) => itemLines(item, style, literals))
  return value.kind === 'lines' ? [...value.lines] : [printInline(value)]
}

/** The lines of a `key: value` pair, the key at column 0. */
export function pairLines(
  name: string,
  value: Printable,
  style: BlockStyle,
  width = style.indent,
  literals = true,
): string[] {
  const key = printScalar(name, 'block')
  const { head, lines } = valueUnderKey(value, style, width, literals)
  // Readers refuse a simple key of more than 1,024 characters.
  if (key.length > 1000) {
    return [`? ${key}`, head === '' ? ':' : `: ${head}`, ...indented(lines, lines.length ? 1 : 0)]
  }
  return [head === '' ? `${key}:` : `${key}: ${head}`, ...lines]
}

/** The lines of a list item, its dash at column 0. */
export function itemLines(item: Printable, style: BlockStyle, literals = true): string[] {
  if (item.kind === 'lines') return [...item.lines]
  if (item.kind === 'scalar' || isEmpty(item)) {
    const { head, lines } = valueUnderKey(item, style, style.indent, literals)
    return [`- ${head}`, ...lines]
  }
  const lines =
    item.kind === 'map'
      ? item.pairs.flatMap((pair) =>
          pairLines(pair.name, pair.value, style, style.underItem, literals),
        )
      : blockLines(item, style, literals)
  return [`- ${lines[0] ?? ''}`, ...indented(lines.slice(1), 2)]
}

export function indented(lines: readonly string[], columns: number): string[] {
  const blanks = ' '.repeat(columns)
  return lines.map((line) => (line === '' ? '' : blanks + line))
}

function isEmpty(value: Printable): boolean {
  return value.kind === 'map'
    ? value.pairs.length === 0
    : value.kind === 'seq' && value.items.length === 0
}

function scalarValue(
  scalar: Extract<Printable, { kind: 'scalar' }>,
  width: number,
  literals: boolean,
): BlockValue {
  const literal =
    literals && typeof scalar.value === 'string' ? literalLines(scalar.value) : undefined
  if (!literal) return { head: scalar.source ?? printScalar(scalar.value, 'block'), lines: [] }
  return { head: literal[0] ?? '', lines: indented(literal.slice(1), width) }
}
