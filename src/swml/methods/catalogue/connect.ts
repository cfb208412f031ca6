import { get, getIn, isMap } from '../../plain.ts'
import type { Path, Plain } from '../../types.ts'
import { listAt, resultBranches } from '../branches.ts'
import type { BranchPlace, MethodDefinition } from '../method.ts'
import {
  failing,
  lasting,
  milliseconds,
  resultChoice,
  seconds,
  soundsIn,
  textAt,
} from '../outcomes.ts'
import type { Outcome, Runs } from '../runs.ts'
import { result } from '../schema/branching.ts'
import { statusUrl } from '../schema/common.ts'
import { confirmMethods } from '../schema/confirmMethods.ts'
import { list } from '../schema/containers.ts'
import { callOptions, destination, streamOptions, to } from '../schema/destination.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { flag, text, whole } from '../schema/scalars.ts'
import { orVariable } from '../schema/variable.ts'
import { afterwards } from '../words/dest.ts'
import { destinations } from '../words/destinations.ts'
import { short } from '../words/short.ts'

export const definition: MethodDefinition = {
  name: 'connect',
  title: 'Connect to someone',
  group: 'Connect',
  rank: 1,
  icon: 'phone-forwarded',
  help: 'Calls a number, a SIP address, a queue or a two-way stream and connects the caller with it.',
  synonyms: 'dial forward call redirect bridge phone number agent person outbound ring',
  mode: 'blocking',
  likely: { asked: 4, started: 3, chosen: 2, after: 3 },
  handsOn: true,
  schema: lazySchema(() =>
    object(
      {
        to,
        serial: list(destination, {
          title: 'One after the other',
          description: 'Called in this order until one of them picks up.',
        }),
        parallel: list(destination, {
          title: 'All at once',
          description: 'All are called at the same time; who picks up first gets the call.',
        }),
        serial_parallel: list(list(destination, { title: 'Group' }), {
          title: 'Groups',
          description: 'Group after group; within a group all are called at once.',
        }),
        ...callOptions(),
        ringback: list(text({ title: 'Sound', example: 'ring:us' }), {
          title: 'While it rings',
          description: 'What the caller hears until somebody picks up.',
          advanced: true,
        }),
        max_duration: orVariable(
          whole({
            title: 'Longest connection',
            description: 'After this time the connection is ended.',
            default: 14400,
            unit: 'seconds',
            advanced: true,
          }),
        ),
        answer_on_bridge: orVariable(
          flag({
            title: 'Answer only when connected',
            description: 'The caller hears ringing until the other side picks up.',
            default: false,
            advanced: true,
          }),
        ),
        transfer_after_bridge: orVariable(
          text({
            title: 'Afterwards, the other side',
            description: 'Where the other side goes on when the two part: an address or SWML.',
            example: 'https://example.com/after',
            advanced: true,
          }),
        ),
        status_url: statusUrl('the connection'),
        ...streamOptions(),
        result: result(false),
      },
      {
        forms: {
          mode: 'one',
          titles: {
            to: 'One destination',
            serial: 'One after the other',
            parallel: 'All at once',
            serial_parallel: 'Groups',
          },
          with: { to: Object.keys(streamOptions()) },
        },
      },
    ),
  ),
  sets: [
    { name: 'connect_result', help: 'connected or failed.' },
    { name: 'connect_failed_reason', help: 'Why it failed.' },
    { name: 'return_value', help: 'The same as connect_result.' },
  ],
  summary: (value) => {
    const who = destinations(value)
    return who ? `Calls ${who}` : 'Calls nobody yet'
  },
  mayRun: (value) => afterwards(get(value, 'transfer_after_bridge')),
  branches: (value) => [
    ...confirmations(value).map((place) => ({
      ...place,
      runs: 'apart' as const,
      allowed: confirmMethods,
    })),
    ...resultBranches(value),
  ],
  runs: (value) => ({
    hears: soundsIn(get(value, 'ringback')),
    answers: get(value, 'answer_on_bridge') !== true,
    ...(isToStream(value) && { while: streamOf(value) }),
    outcomes: [...answering(value), ...notConnected(value)],
    after: resultChoice(value),
  }),
}

const isToStream = (value: Plain | undefined) => /^stream:/i.test(textAt(value, 'to'))

/** The stream that is called, as a step of its own would have it. */
const streamOf = (value: Plain | undefined): NonNullable<Runs['while']> => ({
  starts: 'stream',
  value: { ...(isMap(value) ? value : {}), url: textAt(value, 'to').slice('stream:'.length) },
})

/** Where each destination stands of several that are called, in the order of the text; none where there is only one. */
function several(value: Plain | undefined): Path[] {
  const entries = (path: Path): Path[] => {
    const list = getIn(value, path)
    return Array.isArray(list) ? list.map((_, index) => [...path, index]) : []
  }
  return [
    ...entries(['serial']),
    ...entries(['parallel']),
    ...entries(['serial_parallel']).flatMap(entries),
  ]
}

/** One of those called answers. */
function answering(value: Plain | undefined): Outcome[] {
  const places = several(value)
  return (places.length > 0 ? places : [[]]).map((path, index, { length }) => {
    const to = textAt(getIn(value, path), 'to')
    const at = [[...path, 'confirm'], ['confirm']].find((one) => getIn(value, one) !== undefined)
    const confirm = at && getIn(value, at)
    const steps = typeof confirm === 'string' ? confirm : at
    return {
      name: index === 0 ? 'answers' : `answers-${index + 1}`,
      title: isToStream(value)
        ? 'The server takes the stream'
        : `${length > 1 ? short(to, 40) : 'The other side'} answers`,
      asks: [seconds('Seconds until they part', 60)],
      answers: true,
      takes: lasting,
      sets: () => ({
        connect_result: 'connected',
        connect_failed_reason: 'none',
        return_value: 'connected',
      }),
      ...(steps !== undefined && { confirm: { steps, to, otherwise: 'refuses' } }),
    }
  })
}

/** They don’t come together. */
function notConnected(value: Plain | undefined): Outcome[] {
  const isQueue = /^queue:/i.test(textAt(value, 'to'))
  const ways = [
    ['no-answer', 'Nobody answers', 'noAnswer'],
    ['busy', 'The line is busy', 'busy'],
    ['refuses', 'The call is refused', 'decline'],
    ['failed', 'The call can’t be put through', isQueue ? 'notFound' : 'error'],
  ] as const
  return ways.map(([name, title, reason]) => ({
    ...failing(
      title,
      () => ({ connect_result: 'failed', connect_failed_reason: reason, return_value: 'failed' }),
      name,
    ),
    takes: () => (name === 'no-answer' ? milliseconds(get(value, 'timeout'), 60) : 5000),
  }))
}

/** Steps that the person called goes through, at any of the places where they may stand. */
function confirmations(value: Plain | undefined): BranchPlace[] {
  return [
    ...listAt(value, 'Confirm', ['confirm']),
    ...several(value).flatMap((path) => {
      const who = short(get(getIn(value, path), 'to'), 40)
      return listAt(value, who ? `Confirm ${who}` : 'Confirm', [...path, 'confirm'])
    }),
  ]
}
