import type { Plain } from '../types.ts'
import type { EndpointMessage } from './endpoint.ts'
import { samples } from './samples.ts'
import { isVariable, print, textOf } from './settings.ts'

/** The requests to the status address, in order; none where no address is set. */
export function statusCallbacks(value: Plain): EndpointMessage[] {
  const url = textOf(value, 'status_url')
  if (url === '') return []
  return [
    callback(value, url, {
      state: 'streaming',
      title: 'The stream runs',
      when: 'When the stream has started.',
      timestamp: samples.started,
    }),
    callback(value, url, {
      state: 'finished',
      title: 'The stream has ended',
      when: 'When the stream has ended.',
      timestamp: samples.finished,
    }),
  ]
}

type Report = { state: string; title: string; when: string; timestamp: number }

function callback(
  value: Plain,
  target: string,
  { state, title, when, timestamp }: Report,
): EndpointMessage {
  const written = textOf(value, 'status_url_method')
  const method = isVariable(written) ? written : written.toUpperCase() || 'POST'
  const name = textOf(value, 'name')
  return {
    id: state,
    part: 'callback',
    title,
    event: 'calling.call.stream',
    when,
    target: `${method} ${target}`,
    json: print({
      event_type: 'calling.call.stream',
      event_channel: samples.channel,
      timestamp,
      project_id: samples.project,
      space_id: samples.space,
      params: {
        call_id: samples.call,
        node_id: samples.node,
        segment_id: samples.segment,
        control_id: textOf(value, 'control_id') || samples.streamSid,
        state,
        url: textOf(value, 'url'),
        ...(name === '' ? {} : { name }),
      },
    }),
    ...basisOf(method),
  }
}

function basisOf(method: string): Pick<EndpointMessage, 'basis' | 'why'> {
  if (method === 'POST') {
    return {
      basis: 'documented',
      why: 'SignalWire’s description of its status callbacks lists exactly these keys; that each one arrives is not promised.',
    }
  }
  return {
    basis: 'inferred',
    why: `The keys are documented; how a request by ${method} carries them is not.`,
  }
}
