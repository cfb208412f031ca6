import { get } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { text, whole } from '../schema/scalars.ts'
import { orVariable } from '../schema/variable.ts'
import { duration } from '../words/duration.ts'

export const definition: MethodDefinition = {
  name: 'answer',
  title: 'Answer the call',
  group: 'Call',
  rank: 1,
  icon: 'phone-incoming',
  help: 'Picks up an incoming call. Steps that play or ask something pick up by themselves too.',
  synonyms: 'pick up accept start receive',
  mode: 'immediate',
  likely: { start: 1 },
  schema: lazySchema(() =>
    object({
      max_duration: orVariable(
        whole({
          title: 'Longest call',
          description: 'After this time the call is ended.',
          default: 14400,
          unit: 'seconds',
        }),
      ),
      codecs: text({
        title: 'Sound formats',
        description: "The formats offered to the caller's side, best first, with commas between.",
        example: 'OPUS,PCMU,PCMA',
        suggestions: ['OPUS,PCMU,PCMA', 'PCMU', 'PCMA', 'OPUS'],
        advanced: true,
      }),
      username: text({
        title: 'SIP user name',
        description: 'Who to sign in as, where the call comes from a SIP device that asks for it.',
        advanced: true,
      }),
      password: text({
        title: 'SIP password',
        description: 'The password for that user name.',
        secret: true,
        advanced: true,
      }),
    }),
  ),
  bare: true,
  answers: true,
  summary: (value) => {
    const longest = get(value, 'max_duration')
    return longest === undefined
      ? 'Picks up the call'
      : `Picks up, for at most ${duration(longest)}`
  },
  runs: () => ({}),
}
