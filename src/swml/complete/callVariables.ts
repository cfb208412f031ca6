import type { VariableSet } from '../methods/method.ts'

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
  { name: 'call.headers', help: 'The SIP headers of the call, where it has any.' },
]
