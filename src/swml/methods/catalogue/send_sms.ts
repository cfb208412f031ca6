import { get } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { textAt, worksOrFails } from '../outcomes.ts'
import { list } from '../schema/containers.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { text } from '../schema/scalars.ts'
import { short } from '../words/short.ts'
import { word } from '../words/words.ts'

export const definition: MethodDefinition = {
  name: 'send_sms',
  title: 'Send a text message',
  group: 'Messages',
  rank: 1,
  icon: 'message-square',
  help: 'Sends a text message (SMS), with pictures if you like (MMS).',
  synonyms: 'text message mms notify',
  mode: 'immediate',
  schema: lazySchema(() =>
    object(
      {
        to_number: text({
          title: 'To',
          noun: 'the number that gets the message',
          description: 'The phone number that gets the message, with + and the country.',
          example: '+15551234567',
        }),
        from_number: text({
          title: 'From',
          noun: 'the number that sends it',
          description: 'Your SignalWire number that sends it.',
          example: '+15557654321',
        }),
        body: text({
          title: 'Text',
          description: 'What the message says.',
          example: 'Thanks for calling!',
          editor: 'multiline',
        }),
        media: list(text({ title: 'Address', example: 'https://example.com/map.png' }), {
          title: 'Pictures and files',
          description: 'Web addresses of what is sent along.',
        }),
        region: text({
          title: 'Region',
          description: 'From which part of the world it is sent.',
          example: 'us',
          advanced: true,
        }),
        tags: list(text({ title: 'Tag' }), {
          title: 'Tags',
          description: 'Your own words, to find the message again.',
          advanced: true,
        }),
        status_callback: text({
          title: 'Status address',
          description: 'SignalWire tells this address whether the message has arrived.',
          example: 'https://example.com/sms-status',
          advanced: true,
        }),
      },
      {
        required: ['to_number', 'from_number'],
        forms: { mode: 'some', titles: { body: 'Text', media: 'Pictures and files' } },
      },
    ),
  ),
  sets: [{ name: 'send_sms_result', help: 'success or failed: whether it was accepted.' }],
  summary: (value) => {
    const body = short(get(value, 'body'), 60)
    const what = body ? `“${body}”` : get(value, 'media') === undefined ? 'a message' : 'files'
    return `Sends ${what} to ${word(value, 'to_number', '…')}`
  },
  runs: (value) => ({
    sends: [{ what: 'message', to: textAt(value, 'to_number'), body: value ?? null }],
    outcomes: worksOrFails('send_sms', 'The message is accepted', 'The message is refused'),
  }),
}
