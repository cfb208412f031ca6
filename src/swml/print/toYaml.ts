import type { Plain } from '../types.ts'
import { type BlockStyle, blockLines, defaultStyle, valueUnderKey } from './blockLines.ts'
import { type Printable, printableOf } from './printable.ts'

/**
 * Plain data as a YAML document: block style, two spaces, one newline at the end.
 * YAML 1.1 and YAML 1.2 readers read it back as the same data.
 */
export function toYaml(value: Plain, style?: Partial<BlockStyle>): string {
  return toYamlDocument(printableOf(value), style)
}

/** A whole document as YAML. */
export function toYamlDocument(value: Printable, style?: Partial<BlockStyle>): string {
  const full = { ...defaultStyle, ...style }
  const isBlock =
    (value.kind === 'map' && value.pairs.length > 0) ||
    (value.kind === 'seq' && value.items.length > 0)
  if (isBlock) return `${blockLines(value, full).join('\n')}\n`
  return `${valueUnderKey(value, full, 2, false).head}\n`
}
