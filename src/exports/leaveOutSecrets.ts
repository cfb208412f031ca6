import {
  type Flow,
  isOpen,
  isSecretName,
  isSecretPlace,
  maskRanges,
  type Path,
  secretsIn,
  secretsInSource,
  stepsAlong,
} from '../swml/index.ts'
import { rewriteJson, textOf } from './rewriteJson.ts'

/** Stands where a secret was left out, to be found and filled in. */
export const placeholder = 'SECRET_LEFT_OUT'

/**
 * The document without its secrets, and how many there were. `json` is the flow's, as JSON; `instead` stands in each
 * one's place. A secret is what forms and cards cover: what stands in a secret field or under a secret's name, and
 * passwords and tokens within a text.
 */
export function leaveOutSecrets(
  flow: Flow,
  json: string,
  instead = placeholder,
): { json: string; count: number } {
  let count = 0
  const value = (token: string, path: Path) => {
    if (!/^["\d-]/.test(token)) return token
    const text = textOf(token)
    if (isSecret(flow, path) && !isOpen(text)) {
      count += 1
      return JSON.stringify(text.replace(/^((?:bearer|basic) )?.*$/is, `$1${instead}`))
    }
    const without = maskRanges(text, rangesIn(text), (secret) => {
      count += 1
      return secret.startsWith('"') ? `"${instead}"` : instead
    })
    return without === text ? token : JSON.stringify(without)
  }
  const without = rewriteJson(json, { indent: 2, value })
  return { json: without, count }
}

function isSecret(flow: Flow, path: Path): boolean {
  const step = stepsAlong(flow, path).at(-1)
  const inner = path.slice(step?.path.length ?? path.length)
  if (step && inner[0] === step.method) return isSecretPlace(step, inner.slice(1))
  const name = path.findLast((key) => typeof key === 'string')
  return typeof name === 'string' && isSecretName(name)
}

/** In a text that is a document itself, secrets are told by their names, too. */
function rangesIn(text: string) {
  return /^\s*["']?sections["']?\s*:/m.test(text) ? secretsInSource(text) : secretsIn(text)
}
