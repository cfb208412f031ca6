import { fieldAt } from '../../methods/fieldsOf.ts'
import { holdsSteps } from '../../methods/holdsSteps.ts'
import { isSecretAt } from '../../methods/isSecretAt.ts'
import { isSecretName } from '../../secrets/isSecretName.ts'
import { PLACEHOLDER } from '../../secrets/placeholder.ts'
import { secretsIn } from '../../secrets/secretsIn.ts'
import type { Path, Plain } from '../../types.ts'
import type { Finding, StepRule } from '../rule.ts'

/** Tokens and passwords written out in the document. */
export const secrets: StepRule = {
  reports: [
    {
      code: 'secret-in-document',
      severity: 'warning',
      finds: 'A token, password or key stands in the document itself.',
    },
    {
      code: 'secret-left-out',
      severity: 'warning',
      finds: 'A secret was left out when the flow was shared, and isn’t filled in yet.',
    },
    {
      code: 'url-has-credentials',
      severity: 'warning',
      finds: 'An address carries a user name and password where a token can be sent instead.',
    },
  ],
  check: ({ step: { method }, body }) =>
    leaves(method, body, []).flatMap(({ path, text }) => {
      if (text.includes(PLACEHOLDER)) return [leftOut(method, path)]
      if (isSecretAt({ method, value: body }, path)) return [secret(method, path)]
      return hasLogin(text) && takesToken(method, path.slice(0, -1)) ? [login(method, path)] : []
    }),
}

type Leaf = { path: Path; text: string }

/** The texts and numbers in a step's value, without those in the steps nested in it. */
function leaves(method: string, value: Plain, path: Path): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, text: String(value) }]
  const shape = fieldAt(method, path)?.shape
  if (shape && holdsSteps(shape)) return []
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, inner]) => leaves(method, inner, [...path, key]))
}

// Nothing is offered in its place: until something sets the variable it would be empty, and so would the token.
function secret(method: string, path: Path): Finding {
  return {
    code: 'secret-in-document',
    message: `“${titleAt(method, path)}” can be read by everyone who sees this document. Let a “request” step fetch it during the call and write the variable here, or let your server fill it in when it hands out the document.`,
    path: [method, ...path],
  }
}

function leftOut(method: string, path: Path): Finding {
  return {
    code: 'secret-left-out',
    message: `A secret was left out of “${titleAt(method, path)}” when this flow was shared. Put your own, or a variable, in place of ${PLACEHOLDER}.`,
    path: [method, ...path],
  }
}

function titleAt(method: string, path: Path): string | number | undefined {
  return fieldAt(method, path)?.title ?? path.findLast((key) => typeof key === 'string')
}

function hasLogin(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*@/i.test(text) && secretsIn(text).length > 0
}

function takesToken(method: string, path: Path): boolean {
  const shape = fieldAt(method, path)?.shape
  if (shape?.kind !== 'object') return false
  return shape.fields.some(({ name }) => name.includes('token') && isSecretName(name))
}

function login(method: string, path: Path): Finding {
  return {
    code: 'url-has-credentials',
    message:
      'This address carries a user name and password that everyone who sees this document can read. Send a bearer token instead, which a “request” step can fetch during the call.',
    path: [method, ...path],
  }
}
