/** How far this text indents: the first indented line's blanks; two where there is none. */
export function indentUnit(text: string): string {
  const found = /^(?: {2,8}|\t)(?=\S)/m.exec(text.length > 5000 ? text.slice(0, 5000) : text)
  return found?.[0] ?? '  '
}
