import type { FieldShape } from '../../methods/field.ts'
import { bodyOf } from '../../methods/fieldsOf.ts'
import { isMap } from '../../plain.ts'
import type { Path, Plain } from '../../types.ts'
import { replaceWith } from '../fixes.ts'
import { hasVariable } from '../hasVariable.ts'
import type { Finding, StepRule } from '../rule.ts'

/** Tokens and passwords written out in the document. */
export const secrets: StepRule = {
  reports: [
    {
      code: 'secret-in-document',
      severity: 'warning',
      finds:
        'A bearer token or password stands in the document itself; a variable of the environment is offered.',
    },
    {
      code: 'url-has-credentials',
      severity: 'warning',
      finds: 'An address carries a user name and password.',
    },
  ],
  check: ({ step, body }) => {
    const shape = bodyOf(step.method)?.shape
    if (!shape) return []
    return [...secretsIn(shape, body, [step.method]), ...logins(shape, body, [step.method])]
  },
}

function secretsIn(shape: FieldShape, value: Plain, path: Path): Finding[] {
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.flatMap((item, index) => secretsIn(shape.item, item, [...path, index]))
  }
  if (shape.kind === 'union') {
    return shape.forms
      .filter((form) => form.accepts(value))
      .slice(0, 1)
      .flatMap((form) => secretsIn(form.shape, value, path))
  }
  if (shape.kind !== 'object' || !isMap(value)) return []
  return shape.fields.flatMap((field) => {
    const own = Object.hasOwn(value, field.name) ? value[field.name] : undefined
    if (own === undefined) return []
    const at = [...path, field.name]
    if (!field.secret) return secretsIn(field.shape, own, at)
    return typeof own === 'string' && own !== '' && !hasVariable(own)
      ? [secret(field.name, field.title, at)]
      : []
  })
}

function secret(name: string, title: string | undefined, path: Path): Finding {
  const variable = `\${envs.${name === 'authorization_bearer_token' ? 'stream_token' : name}}`
  return {
    code: 'secret-in-document',
    message: `“${title ?? name}” can be read by everyone who sees this document. Keep it in an environment variable and write ${variable} here.`,
    path,
    fixes: (where) => replaceWith(where, `Use ${variable}`, variable),
  }
}

/** Addresses with `user:password@`, where the step can send a token instead. */
function logins(shape: FieldShape, value: Plain, path: Path): Finding[] {
  const fields = shape.kind === 'object' ? shape.fields : []
  if (!isMap(value) || !fields.some((field) => field.secret && field.name.includes('token')))
    return []
  return Object.keys(value).flatMap((key) => (hasLogin(value[key]) ? [login([...path, key])] : []))
}

function hasLogin(value: Plain | undefined): boolean {
  if (typeof value !== 'string') return false
  const login = /^[a-z][a-z0-9+.-]*:\/\/([^/?#@\s]+)@/i.exec(value)?.[1]
  return login?.includes(':') === true && !hasVariable(login)
}

function login(path: Path): Finding {
  return {
    code: 'url-has-credentials',
    message:
      'This address carries a user name and password that everyone who sees this document can read. Use a bearer token kept in an environment variable instead.',
    path,
  }
}
