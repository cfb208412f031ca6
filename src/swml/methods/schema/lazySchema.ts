import * as z from 'zod/mini'
import './setup.ts'

/**
 * A schema that is built when it is first needed. All methods load when the app starts, and few are used in a flow:
 * building the schemas of all of them at once would be felt.
 */
export function lazySchema(make: () => z.ZodMiniType): z.ZodMiniType {
  let made: z.ZodMiniType | undefined
  // Zod's own `unwrap` would make it anew each time.
  return z.lazy(() => {
    made ??= make()
    return made
  })
}
