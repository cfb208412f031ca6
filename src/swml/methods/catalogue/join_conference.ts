import { get } from '../../plain.ts'
import { resultBranches } from '../branches.ts'
import type { MethodDefinition } from '../method.ts'
import { lasting, resultChoice, seconds } from '../outcomes.ts'
import { address, webAddress } from '../schema/address.ts'
import { result } from '../schema/branching.ts'
import {
  bearerToken,
  customParameters,
  httpMethod,
  statusUrl,
  streamCodecs,
} from '../schema/common.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { choice, flag, text, whole } from '../schema/scalars.ts'
import { orVariable } from '../schema/variable.ts'
import { quoted, word } from '../words/words.ts'

const eventType = (title: string) =>
  choice(
    { cxml: 'cXML', laml: 'LaML', relay: 'Relay' },
    { title, description: 'In which form the events are sent.', advanced: true },
  )

const events = (title: string, example: string) =>
  text({
    title,
    description: 'Which events are sent, with spaces between.',
    example,
    advanced: true,
  })

const callbackUrl = (title: string, what: string) =>
  webAddress({
    title,
    description: `SignalWire sends a web request here when ${what} changes.`,
    advanced: true,
  })

const stream = lazySchema(() =>
  object(
    {
      url: address(['wss://'], {
        title: 'WebSocket address',
        description: 'Your server that receives the sound of the conference.',
        example: 'wss://example.com/conference',
      }),
      name: text({ title: 'Name', description: 'A label of your choice.' }),
      codec: text({
        title: 'Sound format',
        description: 'How the sound is encoded.',
        example: 'PCMU',
        suggestions: streamCodecs,
      }),
      realtime: orVariable(
        flag({
          title: 'Realtime',
          description: 'Sends sound both ways in real time.',
          default: false,
        }),
      ),
      status_url: statusUrl('the stream', 'starts and when it ends'),
      status_url_method: httpMethod(),
      authorization_bearer_token: bearerToken,
      custom_parameters: customParameters,
    },
    {
      required: ['url'],
      title: 'Audio stream',
      description: 'Sends the sound of the conference to a server of yours.',
      advanced: true,
    },
  ),
)

export const definition: MethodDefinition = {
  name: 'join_conference',
  title: 'Join a conference',
  group: 'Queue & conference',
  rank: 2,
  icon: 'users',
  help: 'Brings the caller into a conference with others, under a name you choose.',
  synonyms: 'meeting group three way',
  mode: 'blocking',
  schema: lazySchema(() =>
    object(
      {
        name: text({
          title: 'Conference',
          description: 'Everybody who joins the same name can talk to each other.',
          example: 'team',
        }),
        muted: orVariable(
          flag({ title: 'Muted', description: 'The caller only listens.', default: false }),
        ),
        beep: choice(
          { true: 'Coming and going', false: 'Never', onEnter: 'Coming', onExit: 'Going' },
          {
            title: 'Beep',
            description: 'When the others hear a beep.',
            default: 'true',
            advanced: true,
          },
        ),
        start_on_enter: orVariable(
          flag({
            title: 'Starts the conference',
            description: 'The conference begins when this caller joins.',
            default: true,
          }),
        ),
        end_on_exit: orVariable(
          flag({
            title: 'Ends the conference',
            description: 'The conference ends when this caller leaves.',
            default: false,
          }),
        ),
        wait_url: orVariable(
          webAddress({
            title: 'While waiting',
            description: 'What is heard until the conference begins.',
            example: 'https://example.com/music.mp3',
            advanced: true,
          }),
        ),
        max_participants: orVariable(
          whole({
            title: 'At most',
            description: 'How many may join.',
            default: 100000,
            min: 2,
            max: 100000,
            unit: 'people',
            advanced: true,
          }),
        ),
        record: choice(
          { 'do-not-record': 'Not recorded', 'record-from-start': 'Recorded from the start' },
          { title: 'Recording', description: 'Whether it is recorded.', default: 'do-not-record' },
        ),
        trim: choice(
          { 'trim-silence': 'Without silence', 'do-not-trim': 'With silence' },
          {
            title: 'Silence in the recording',
            description: 'Whether silence is cut out.',
            default: 'trim-silence',
            advanced: true,
          },
        ),
        region: choice(
          { global: 'Anywhere', us: 'United States', eu: 'Europe', ch: 'Switzerland' },
          { title: 'Region', description: 'Where the conference is held.', advanced: true },
        ),
        coach: text({
          title: 'Coach of',
          description: 'The id of a call in the conference: only that person hears this caller.',
          advanced: true,
        }),
        status_callback: callbackUrl('Status address', 'the conference'),
        status_callback_method: httpMethod(),
        status_callback_event: events('Status events', 'start end join leave'),
        status_callback_event_type: eventType('Form of the status events'),
        recording_status_callback: callbackUrl('Recording status address', 'the recording'),
        recording_status_callback_method: httpMethod('Recording request method'),
        recording_status_callback_event: events('Recording events', 'in-progress completed'),
        recording_status_callback_event_type: eventType('Form of the recording events'),
        stream,
        result: result(true),
      },
      { required: ['name'] },
    ),
  ),
  sets: [
    {
      name: 'join_conference_result',
      help: 'completed, answered, no-answer, failed or canceled.',
    },
    { name: 'return_value', help: 'The same as join_conference_result.' },
  ],
  summary: (value) => {
    const muted = get(value, 'muted') === true ? ', muted' : ''
    return `Joins the conference ${quoted(word(value, 'name')) || '…'}${muted}`
  },
  branches: resultBranches,
  runs: (value) => {
    const server = get(value, 'stream')
    return {
      answers: true,
      ...(server !== undefined && { while: { starts: 'stream', value: server } }),
      outcomes: conferenceEnds.map(([result, title]) => ({
        name: result,
        title,
        asks: result === 'failed' ? [] : [seconds('Seconds in the conference', 60)],
        takes: lasting,
        sets: () => ({ join_conference_result: result, return_value: result }),
        fails: result === 'failed',
      })),
      after: resultChoice(value),
    }
  },
}

const conferenceEnds = [
  ['completed', 'The conference takes place, and ends'],
  ['answered', 'The caller joins, and leaves again'],
  ['no-answer', 'Nobody else comes'],
  ['canceled', 'It is called off'],
  ['failed', 'It fails'],
] as const
