import { railLook } from '../../layout/railLook.ts'
import type { Rail } from '../../layout/railTypes.ts'

/** The colour of a rail, from the tokens. */
export function railColour(rail: Rail): string {
  return `var(${railLook(rail).token})`
}
