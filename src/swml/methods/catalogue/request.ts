import { get } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { anything, map, union } from '../schema/containers.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { choice, flag, number, text } from '../schema/scalars.ts'
import { orVariable } from '../schema/variable.ts'
import { place, word } from '../words/words.ts'

export const definition: MethodDefinition = {
  name: 'request',
  title: 'Call a web address',
  group: 'Data',
  rank: 3,
  icon: 'globe',
  help: 'Sends a web request, e.g. to your own system, and keeps the answer.',
  synonyms: 'webhook http api rest fetch get post json server url',
  mode: 'blocking',
  findsOut: true,
  schema: lazySchema(() =>
    object(
      {
        url: text({
          title: 'Address',
          description: 'Where the request goes.',
          example: 'https://example.com/customers',
        }),
        method: choice(
          { GET: 'GET', POST: 'POST', PUT: 'PUT', DELETE: 'DELETE' },
          { title: 'Method', description: 'GET asks for something, POST and PUT send something.' },
        ),
        headers: map(anything(), {
          title: 'Headers',
          description: 'Sent with the request.',
          example: 'Accept: application/json',
        }),
        body: union(
          { Text: text({ title: 'Text', editor: 'multiline' }), Values: map(anything()) },
          { title: 'Body', description: 'What is sent: text, or names and values (as JSON).' },
        ),
        save_variables: orVariable(
          flag({
            title: 'Keep the answer as variables',
            description: 'Puts the fields of a JSON answer into request_response.…',
            default: false,
          }),
        ),
        timeout: orVariable(
          number({
            title: 'Give up after',
            description: 'How long to wait for the answer. 0: as long as it takes.',
            default: 0,
            unit: 'seconds',
            advanced: true,
          }),
        ),
        connect_timeout: orVariable(
          number({
            title: 'Give up connecting after',
            description: 'How long to try to reach the server. 0: as long as it takes.',
            default: 0,
            unit: 'seconds',
            advanced: true,
          }),
        ),
      },
      { required: ['url', 'method'] },
    ),
  ),
  initial: { method: 'GET' },
  sets: [
    { name: 'request_url', help: 'The address that was called.' },
    { name: 'request_result', help: 'success or failed.' },
    { name: 'return_value', help: 'The same as request_result.' },
    { name: 'request_response_code', help: 'The number of the answer, e.g. 200.' },
    { name: 'request_response_headers', help: 'The headers of the answer, by lower-case name.' },
    { name: 'request_response_body', help: 'The answer as text.' },
    {
      name: 'request_response',
      help: 'The fields of a JSON answer, if it is kept as variables.',
    },
  ],
  setsUnseen: true,
  summary: (value) => `${word(value, 'method', 'Calls')} ${place(get(value, 'url')) || '…'}`,
}
