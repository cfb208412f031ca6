import type { Rail } from '../../layout/railTypes.ts'
import { foremost } from '../../swml/index.ts'

/** A stream has a colour of its own; anything else is quiet, and told apart by its picture and pattern. */
export function railColour({ resource, colour }: Rail): string {
  return resource === foremost ? `var(--rail-${colour})` : 'var(--text-muted)'
}
