import { isStrangeName } from '../../characters/names.ts'
import { fieldAt } from '../../methods/fieldsOf.ts'
import { unknownProperties } from '../../methods/unknownProperties.ts'
import { getIn, isMap } from '../../plain.ts'
import { renameTo } from '../fixes.ts'
import { likelyName } from '../likelyName.ts'
import type { Finding, StepRule } from '../rule.ts'

/** A property that its method (or the object it stands in) doesn't have. */
export const unknownProperty: StepRule = {
  reports: [
    {
      code: 'unknown-property',
      severity: 'warning',
      finds: 'A property that the method doesn’t have; the nearest name is offered.',
      platformError: 'relay_script_method_parameter_undefined',
    },
  ],
  check: ({ step, definition, body }) => {
    if (!definition) return []
    return unknownProperties(step.method, body).flatMap(({ path, name, known }) => {
      if (isStrangeName(name)) return []
      const inner = path.slice(0, -1)
      const owner = fieldAt(step.method, inner)?.title ?? definition.title
      const value = getIn(body, inner)
      const free = known.filter((one) => !isMap(value) || !Object.hasOwn(value, one))
      const near = likelyName(name, free, step.method)
      const finding: Finding = {
        code: 'unknown-property',
        message: near
          ? `“${owner}” has no property ‘${name}’. Did you mean ‘${near}’?`
          : mayWork(name)
            ? `‘${name}’ isn’t in SWML’s reference for “${owner}”. It may work all the same: it is kept as it is.`
            : `“${owner}” has no property ‘${name}’. It may be ignored: remove it, or check the spelling.`,
        path: [step.method, ...path],
        mark: 'key' as const,
        fixes: (where) => (near ? renameTo(where, `Change to ‘${near}’`, near) : []),
      }
      return [finding]
    })
  },
}

/**
 * What signs somebody in is never advised to be removed, and neither are names that SignalWire's own tools write:
 * a server that lets anybody in is worse than a property too many.
 */
function mayWork(name: string): boolean {
  return (
    /auth|token|secret|^user(?:_?name)?$|^pass(?:word)?$|(?:_user|_pass(?:word)?)$/i.test(name) ||
    written.has(name)
  )
}

/** Names that SignalWire's software development kits write, or its newer pages speak of. */
const written = new Set(['execute_after_queue', 'whisper_url', 'fsvars'])
