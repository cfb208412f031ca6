/**
 * How far this text indents, in blanks, since YAML takes no tabs: as its first indented line; two where there is none.
 */
export function indentUnit(text: string): string {
  const found = /^ {1,8}(?=\S)/m.exec(text.length > 5000 ? text.slice(0, 5000) : text)
  return found?.[0] ?? '  '
}
