import { type PlainMap, put } from '../plain.ts'
import { MASK, maskText } from '../secrets/mask.ts'
import type { Path, Plain, Step } from '../types.ts'
import { isSecretAt } from './isSecretAt.ts'

/** A step's value as it may be shown to anyone: all but its secrets. */
export function maskValue(step: Pick<Step, 'method'> & { value: Plain }): Plain {
  return masked(step, step.value, [])
}

function masked(step: Pick<Step, 'method' | 'value'>, value: Plain, path: Path): Plain {
  if (Array.isArray(value)) return value.map((item, index) => masked(step, item, [...path, index]))
  if (typeof value !== 'object' || value === null) {
    if (isSecretAt(step, path)) return maskSecret(value)
    return typeof value === 'string' ? maskText(value) : value
  }
  const map: PlainMap = {}
  for (const [key, inner] of Object.entries(value))
    put(map, key, masked(step, inner, [...path, key]))
  return map
}

/** How a token is sent may be seen. */
function maskSecret(value: Plain): Plain {
  return typeof value === 'string' ? value.replace(/^((?:bearer|basic) )?.*$/is, `$1${MASK}`) : MASK
}
