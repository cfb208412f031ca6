import { get, isMap, type PlainMap, put } from '../../plain.ts'
import type { Plain } from '../../types.ts'
import type { MethodDefinition } from '../method.ts'
import { failing, textAt } from '../outcomes.ts'
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
  runs: (value) => ({
    sends: [
      {
        what: 'request',
        method: textAt(value, 'method', 'GET'),
        to: textAt(value, 'url'),
        body: get(value, 'body') ?? null,
      },
    ],
    outcomes: [
      {
        name: 'answers',
        title: 'The server answers',
        asks: [
          { name: 'code', title: 'With the code', kind: 'number', initial: 200 },
          { name: 'body', title: 'And this', kind: 'data', initial: {} },
          { name: 'headers', title: 'And these headers', kind: 'data', initial: {} },
        ],
        takes: () => 300,
        sets: (given) => ({ ...requested(value, 'success'), ...answerOf(value, given) }),
      },
      failing('The server can’t be reached', () => requested(value, 'failed')),
    ],
  }),
}

const requested = (value: Plain | undefined, result: string): PlainMap => ({
  request_url: textAt(value, 'url'),
  request_result: result,
  return_value: result,
})

/** Of an answer, 64 headers and 64 KB are kept. */
function answerOf(
  value: Plain | undefined,
  { code = 200, body = '', headers }: PlainMap,
): PlainMap {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const kept: PlainMap = {}
  for (const [name, held] of Object.entries(isMap(headers) ? headers : {}).slice(0, 64))
    put(kept, name.toLowerCase(), held)
  const fields = get(value, 'save_variables') === true ? fieldsIn(body) : undefined
  return {
    request_response_code: code,
    request_response_headers: kept,
    request_response_body: text.slice(0, 65536),
    ...(fields !== undefined && { request_response: fields }),
  }
}

/** The fields of an answer in JSON, also one that is given as text. */
function fieldsIn(body: Plain): Plain | undefined {
  if (typeof body !== 'string') return body
  try {
    // Safe: what JSON.parse gives is plain data.
    return JSON.parse(body) as Plain
  } catch {
    return undefined
  }
}
