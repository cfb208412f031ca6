import type { Variable } from './variablesAt.ts'

/**
 * The values that a variable may have, where its help begins with them: `connected or failed.` has two. One that holds
 * "the same as" another has that one's.
 */
export function knownValues(variables: readonly Variable[], name: string): readonly string[] {
  const help = variables.find((variable) => variable.name === name)?.help ?? ''
  const other = /^The same as (\w+)\.$/.exec(help)?.[1]
  if (other !== undefined && other !== name) return knownValues(variables, other)
  const words = /^((?:[\w-]+, )*[\w-]+ or [\w-]+)(?:[.:]|$)/.exec(help)?.[1]
  return words?.split(/, | or /) ?? []
}
