import { removeField } from '../../edit/removeField.ts'
import { get } from '../../plain.ts'
import type { Path, Plain } from '../../types.ts'
import { fieldsIn, type SetField } from '../fieldsIn.ts'
import type { Finding, StepRule } from '../rule.ts'

/** What goes with a kind of destination: a queue needs to be told what comes after it, a phone knows no codec. */
export const destinations: StepRule = {
  reports: [
    {
      code: 'queue-without-after',
      severity: 'warning',
      finds: 'A call is connected to a queue, and nothing says how it goes on afterwards.',
    },
    {
      code: 'property-without-effect',
      severity: 'hint',
      finds: 'A property of streams or SIP addresses where something else is called.',
    },
  ],
  check: (context) =>
    fieldsIn(context, 'destination').flatMap((one) => {
      const kind = one.field.role === 'destination' ? kindOf(one.value) : undefined
      if (kind === undefined) return []
      return [
        ...(kind === 'queue' ? withoutAfter(context.body, one.path) : []),
        ...withoutEffect(kind, one),
      ]
    }),
}

const kinds = {
  stream: 'a stream',
  sip: 'a SIP address',
  queue: 'a queue',
  phone: 'a phone number',
  resource: 'a resource',
}

/** Undefined where only the call tells. */
function kindOf(to: Plain): keyof typeof kinds | undefined {
  if (typeof to !== 'string') return undefined
  if (/^stream:/i.test(to)) return 'stream'
  if (/^queue:/i.test(to)) return 'queue'
  if (/^sips?:/i.test(to)) return 'sip'
  if (/^\+?\d[\d\s().-]*$/.test(to)) return 'phone'
  return to.startsWith('/') ? 'resource' : undefined
}

function withoutAfter(body: Plain, path: Path): Finding[] {
  const names = ['transfer_after_bridge', 'execute_after_queue']
  if (names.some((name) => get(body, name) !== undefined)) return []
  const message =
    'Say how the call goes on after the queue: add “transfer_after_bridge”, with an address or SWML. Without it, the call may end there.'
  return [{ code: 'queue-without-after', message, path }]
}

function withoutEffect(kind: keyof typeof kinds, { owner, fields, path }: SetField): Finding[] {
  return fields.flatMap(({ name, title, onlyFor }) => {
    if (onlyFor === undefined || onlyFor === kind || !Object.hasOwn(owner, name)) return []
    return [
      {
        code: 'property-without-effect',
        message: `“${title}” has no effect here: it is only for ${kinds[onlyFor]}, and this calls ${kinds[kind]}.`,
        path: [...path.slice(0, -1), name],
        mark: 'key' as const,
        fixes: (where) => {
          const edits = removeField(where.flow, where.path)
          return edits.length === 0 ? [] : [{ title: `Remove ‘${name}’`, edits }]
        },
      },
    ]
  })
}
