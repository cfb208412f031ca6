import type { Rail } from '../../layout/railTypes.ts'
import { primaryResource } from '../../swml/index.ts'

/** A stream has a colour of its own; anything else is quiet, and told apart by its picture and pattern. */
export function railColour({ resource, colour }: Rail): string {
  return resource === primaryResource ? `var(--rail-${colour})` : 'var(--text-muted)'
}
