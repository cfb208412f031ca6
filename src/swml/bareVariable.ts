/** A variable's name without the blanks and braces that stand around it elsewhere: `${x}`, `%{x}`. */
export function bareVariable(typed: string): string {
  const trimmed = typed.trim()
  return /^[$%]\{([^{}]*)\}$/.exec(trimmed)?.[1]?.trim() ?? trimmed
}
