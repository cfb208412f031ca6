import { get } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { textAt } from '../outcomes.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { choice } from '../schema/scalars.ts'
import { short } from '../words/short.ts'

const reasons: Record<string, string> = {
  hangup: 'Ends the call',
  busy: 'Ends the call with a busy signal',
  decline: 'Turns the call down',
}

export const definition: MethodDefinition = {
  name: 'hangup',
  title: 'Hang up',
  group: 'Call',
  rank: 99,
  icon: 'phone-off',
  help: 'Ends the call. Steps after this one do not run.',
  synonyms: 'end finish disconnect terminate goodbye stop call',
  mode: 'terminal',
  likely: { end: 1 },
  schema: lazySchema(() =>
    object({
      reason: choice(
        { hangup: 'Normal end', busy: 'Busy', decline: 'Turned down' },
        {
          title: 'Reason',
          description: "What the caller's side is told.",
          whenEmpty: 'A normal end.',
        },
      ),
    }),
  ),
  bare: true,
  summary: (value) => {
    const reason = get(value, 'reason')
    if (reason === undefined) return 'Ends the call'
    const known = typeof reason === 'string' && Object.hasOwn(reasons, reason)
    return (known && reasons[reason]) || `Ends the call (${short(reason)})`
  },
  control: () => ({ ends: true }),
  runs: (value) => ({ ends: textAt(value, 'reason', 'hangup') }),
}
