import { get, getIn } from '../../plain.ts'
import type { Plain } from '../../types.ts'
import { short } from './short.ts'

/** The first words of an agent's instructions. */
export function agentWords(prompt: Plain | undefined): string {
  const words =
    short(get(prompt, 'text'), 80) ||
    short(getIn(prompt, ['pom', 0, 'body']) ?? getIn(prompt, ['pom', 0, 'title']), 80)
  return words ? `“${words}”` : 'No instructions yet'
}
