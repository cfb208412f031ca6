import { type PlainMap, put } from '../plain.ts'
import type { Plain } from '../types.ts'
import type { EndpointMessage } from './endpoint.ts'
import { samples } from './samples.ts'
import { print, textOf } from './settings.ts'

/** The HTTP request that asks the server to speak WebSocket. */
export function upgradeRequest(value: Plain): EndpointMessage {
  const url = textOf(value, 'url')
  const token = textOf(value, 'authorization_bearer_token')
  const headers: PlainMap = {}
  put(headers, 'Host', hostOf(url))
  put(headers, 'Connection', 'Upgrade')
  put(headers, 'Upgrade', 'websocket')
  put(headers, 'Sec-WebSocket-Version', '13')
  put(headers, 'Sec-WebSocket-Key', samples.socketKey)
  if (token !== '') put(headers, 'Authorization', `Bearer ${token}`)
  return {
    id: 'upgrade',
    part: 'request',
    title: 'The connection is opened',
    event: 'upgrade',
    when: 'When the call comes to this step.',
    target: `GET ${url || '(no address yet)'}`,
    json: print({ method: 'GET', url, headers }),
    basis: 'documented',
    why:
      token === ''
        ? 'These are the headers of every WebSocket connection; without a bearer token there is no Authorization header.'
        : 'SignalWire documents the Authorization header; the others are those of every WebSocket connection.',
  }
}

function hostOf(url: string): string {
  const host = /^[a-z]+:\/\/((?:[$%]\{[^}]*\}|[^/?#])*)/i.exec(url)?.[1] ?? url
  return host.slice(host.lastIndexOf('@') + 1)
}
