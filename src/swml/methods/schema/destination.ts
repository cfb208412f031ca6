import { webAddress } from './address.ts'
import { bearerToken, codecWords, customParameters, httpMethod, streamCodecs } from './common.ts'
import { confirmMethods } from './confirmMethods.ts'
import { list, steps, union } from './containers.ts'
import { lazySchema } from './lazySchema.ts'
import { object } from './object.ts'
import { choice, flag, text, whole } from './scalars.ts'
import { sipLogin } from './sip.ts'
import { orVariable } from './variable.ts'
import { withFacts } from './withFacts.ts'

export const to = text({
  title: 'Who to call',
  noun: 'who to call',
  description:
    'A phone number, sip: and an address, a resource such as /public/support, queue: and a name, or stream: and a wss:// address.',
  example: '+15551234567',
  role: 'destination',
  address: { schemes: ['stream:wss://'], behind: 'stream:' },
})

/** What a destination is called with; the same for all, unless it says otherwise itself. */
export const callOptions = () => ({
  from: text({
    title: 'Caller number',
    description: 'The number (or SIP address) the other side sees.',
    example: '+15557654321',
    whenEmpty: 'The number of the person who called.',
  }),
  from_name: text({
    title: 'Caller name',
    description: 'The name the other side sees, where that is possible.',
    advanced: true,
  }),
  timeout: orVariable(
    whole({
      title: 'Ring for',
      description: 'How long to let it ring before giving up.',
      default: 60,
      unit: 'seconds',
    }),
  ),
  headers: list(
    object(
      {
        name: text({ title: 'Name', description: "The header's name.", example: 'X-Customer' }),
        value: text({ title: 'Value', description: 'What it says.', example: '42' }),
      },
      { required: ['name', 'value'], title: 'Header' },
    ),
    {
      title: 'SIP headers',
      description: 'Sent along when a SIP address is called.',
      advanced: true,
    },
  ),
  codecs: text({
    title: 'Sound formats',
    description: 'The formats to offer, best first, with commas between.',
    example: 'OPUS,PCMU',
    suggestions: ['OPUS,PCMU,PCMA', ...codecWords],
    advanced: true,
  }),
  webrtc_media: orVariable(
    flag({
      title: 'Browser sound (WebRTC)',
      description: 'Offers WebRTC to the SIP address that is called.',
      default: false,
      advanced: true,
    }),
  ),
  session_timeout: orVariable(
    whole({
      title: 'SIP session timer',
      description: 'How often a SIP call is checked to be alive still.',
      whenEmpty: 'What SignalWire is set to.',
      min: 1,
      unit: 'seconds',
      advanced: true,
    }),
  ),
  confirm: union(
    {
      'Address or section': text({ title: 'Address or section' }),
      'Steps right here': steps({ title: 'Confirm', only: confirmMethods }),
    },
    {
      title: 'Confirm',
      description: 'What the person called hears and does before the two are connected.',
      advanced: true,
    },
  ),
  confirm_timeout: orVariable(
    whole({
      title: 'Time to confirm',
      description: 'How long that may take.',
      whenEmpty: 'As long as it may ring.',
      unit: 'seconds',
      advanced: true,
    }),
  ),
  encryption: choice(
    { mandatory: 'Always', optional: 'Where possible', forbidden: 'Never' },
    {
      title: 'Encryption',
      description: 'Whether the sound is encrypted on its way.',
      default: 'optional',
      advanced: true,
    },
  ),
  call_state_url: webAddress({
    title: 'Call state address',
    description: 'SignalWire sends a web request here when the new call changes its state.',
    advanced: true,
  }),
  call_state_events: list(
    choice(
      { created: 'Created', ringing: 'Ringing', answered: 'Answered', ended: 'Ended' },
      { title: 'Event' },
    ),
    {
      title: 'Call state events',
      description: 'Which changes are sent there.',
      default: ['ended'],
      advanced: true,
    },
  ),
})

/** Only for destinations that are SIP addresses or streams. */
export const streamOptions = () => ({
  username: withFacts(sipLogin.username, { onlyFor: 'sip' }),
  password: withFacts(sipLogin.password, { onlyFor: 'sip' }),
  name: text({
    title: 'Stream name',
    description: 'A label for the stream, where the destination is one.',
    onlyFor: 'stream',
    advanced: true,
  }),
  codec: text({
    title: 'Stream sound format',
    description: 'How the sound of the stream is encoded.',
    onlyFor: 'stream',
    default: 'PCMU',
    suggestions: streamCodecs,
    advanced: true,
  }),
  realtime: orVariable(
    flag({
      title: 'Realtime stream',
      description: 'Sends sound both ways in real time.',
      onlyFor: 'stream',
      default: false,
      advanced: true,
    }),
  ),
  status_url_method: withFacts(httpMethod(), { onlyFor: 'stream' }),
  authorization_bearer_token: withFacts(bearerToken, { onlyFor: 'stream' }),
  custom_parameters: withFacts(customParameters, { advanced: true, onlyFor: 'stream' }),
})

/** One of several destinations. */
export const destination = lazySchema(() =>
  object({ to, ...callOptions(), ...streamOptions() }, { required: ['to'], title: 'Destination' }),
)
