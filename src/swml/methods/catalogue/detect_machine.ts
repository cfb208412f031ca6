import { get } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import type { Outcome } from '../runs.ts'
import { statusUrl } from '../schema/common.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { choice, flag, number, text, whole } from '../schema/scalars.ts'
import { orVariable } from '../schema/variable.ts'

const seconds = (
  title: string,
  description: string,
  more: { default?: number; whenEmpty?: string; advanced?: boolean },
) => orVariable(number({ title, description, min: 0, unit: 'seconds', ...more }))

export const definition: MethodDefinition = {
  name: 'detect_machine',
  title: 'Person or machine?',
  group: 'Call',
  rank: 40,
  icon: 'voicemail',
  help: 'Listens whether a person, an answering machine or a fax picked up.',
  synonyms: 'amd answering machine detection human beep',
  mode: 'blocking',
  findsOut: true,
  schema: lazySchema(() =>
    object({
      detectors: text({
        title: 'Look for',
        description: 'amd for answering machines, fax for fax machines, or both with a comma.',
        default: 'amd,fax',
        suggestions: ['amd,fax', 'amd', 'fax'],
      }),
      wait: orVariable(
        flag({
          title: 'Wait for the answer',
          description:
            'If not, the flow goes on at once and the answer is sent to the status address, which has to be set then.',
          default: true,
        }),
      ),
      timeout: seconds('Give up after', 'How long to listen at most.', { default: 30 }),
      detect_message_end: orVariable(
        flag({
          title: 'Wait for the end of the greeting',
          description: 'Goes on only when the machine has finished its greeting.',
          default: false,
        }),
      ),
      initial_timeout: seconds('Wait for a voice', 'How long to wait for somebody to speak.', {
        default: 4.5,
        advanced: true,
      }),
      end_silence_timeout: seconds('End of speech', 'How much silence means that they finished.', {
        default: 1,
        advanced: true,
      }),
      machine_ready_timeout: seconds(
        'Machine ready',
        'How much silence means that the machine is ready to record.',
        { whenEmpty: 'The same as “End of speech”.', advanced: true },
      ),
      machine_voice_threshold: seconds(
        'Long voice',
        'Somebody who speaks longer than this without a break counts as a machine.',
        { default: 1.25, advanced: true },
      ),
      machine_words_threshold: orVariable(
        whole({
          title: 'Many words',
          description: 'Somebody who says more words than this at once counts as a machine.',
          default: 6,
          min: 0,
          advanced: true,
        }),
      ),
      tone: choice(
        { CED: 'CED (the fax that answers)', CNG: 'CNG (the fax that calls)' },
        {
          title: 'Fax tone',
          description: 'Which fax tone to look for.',
          default: 'CED',
          advanced: true,
        },
      ),
      status_url: statusUrl('the detection'),
    }),
  ),
  bare: true,
  sets: [
    { name: 'detect_result', help: 'machine, human, fax, unknown, detecting or error.' },
    { name: 'detect_machine_beep', help: 'true or false: whether the machine has beeped.' },
    { name: 'detect_ms', help: 'How long it took, in milliseconds.' },
  ],
  summary: (value) =>
    get(value, 'wait') === false
      ? 'Listens in the background for a person or a machine'
      : 'Finds out whether a person or a machine picked up',
  runs: (value) => {
    const found = (name: string, title: string, beep = false): Outcome => ({
      name,
      title,
      takes: () => 3000,
      sets: () => ({ detect_result: name, detect_machine_beep: beep, detect_ms: 3000 }),
    })
    if (get(value, 'wait') === false)
      return { outcomes: [{ ...found('detecting', 'It listens'), takes: () => 0 }] }
    return {
      outcomes: [
        found('human', 'A person'),
        found('machine', 'An answering machine', true),
        found('fax', 'A fax'),
        found('unknown', 'It can’t be told'),
        { ...found('error', 'It fails'), fails: true },
      ],
    }
  },
}
