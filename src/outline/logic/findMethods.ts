import type { MethodDefinition } from '../../swml/index.ts'

/** The methods whose title, name or help has every typed word; those whose title begins with it first. */
export function findMethods(
  all: Iterable<MethodDefinition>,
  typed: string,
): readonly MethodDefinition[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const found = [...all].filter(({ title, name, group, help }) => {
    const text = `${title} ${name} ${group} ${help}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  if (words.length === 0) return found
  const rank = ({ title, name }: MethodDefinition) => {
    const first = words[0] ?? ''
    if (title.toLowerCase().startsWith(first) || name.startsWith(first)) return 0
    return `${title} ${name}`.toLowerCase().includes(first) ? 1 : 2
  }
  return found.sort((a, b) => rank(a) - rank(b))
}
