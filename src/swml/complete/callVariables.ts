import type { VariableSet } from '../methods/method.ts'

/** Who is who in a SIP call, by the part of its addresses. */
const sides = {
  from: 'of who calls',
  to: 'of who was called',
  req: 'that the call was sent to',
  contact: 'at which the caller can be reached',
}
const parts = { user: 'The user name', host: 'The server', uri: 'The SIP address' }

const sipData: readonly VariableSet[] = [
  ...Object.entries(sides).flatMap(([side, whose]) =>
    Object.entries(parts).map(([part, what]) => ({
      name: `call.sip_data.sip_${side}_${part}`,
      help: `${what} ${whose}, in a SIP call.`,
    })),
  ),
  { name: 'call.sip_data.sip_contact_port', help: 'The port of that server, in a SIP call.' },
  { name: 'call.sip_data.sip_contact_params', help: 'What else the contact says, in a SIP call.' },
]

/** What every call knows of itself: `call.from` and its like. Read-only, of the call leg at hand. */
export const callVariables: readonly VariableSet[] = [
  { name: 'call.from', help: 'The number or address of the person who calls.' },
  { name: 'call.to', help: 'The number or address that was called.' },
  { name: 'call.type', help: 'phone, sip or webrtc.' },
  { name: 'call.direction', help: 'inbound or outbound.' },
  { name: 'call.call_state', help: 'How far the call is: created, ringing, answered or ended.' },
  { name: 'call.call_id', help: 'The id of this call.' },
  { name: 'call.node_id', help: 'The id of the server that handles the call.' },
  { name: 'call.segment_id', help: 'The id of this part of the call.' },
  { name: 'call.project_id', help: 'The id of the SignalWire project that the call belongs to.' },
  { name: 'call.space_id', help: 'The id of the SignalWire space that the call belongs to.' },
  { name: 'call.headers', help: 'The SIP headers of the call, where it has any.' },
  { name: 'call.sip_data', help: 'Details of a SIP call.' },
  ...sipData,
]
