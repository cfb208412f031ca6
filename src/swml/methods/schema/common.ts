import type * as z from 'zod/mini'
import { webAddress } from './address.ts'
import { map } from './containers.ts'
import { choice, text } from './scalars.ts'

/** Where SignalWire reports what becomes of the step. `what`: "the stream", "the recording"; `events`: what is told. */
export const statusUrl = (what: string, events = 'starts, ends or fails'): z.ZodMiniType =>
  webAddress({
    title: 'Status address',
    description: `Gets a web request when ${what} ${events}; it may come late, or not at all.`,
    example: 'https://example.com/events',
    advanced: true,
  })

export const httpMethod = (title = 'Status request method'): z.ZodMiniType =>
  choice(
    { GET: 'GET', POST: 'POST' },
    { title, description: 'How that web request is sent.', default: 'POST', advanced: true },
  )

export const bearerToken = text({
  title: 'Bearer token',
  description: 'Sent to your server as "Authorization: Bearer …".',
  example: '%{request_response.stream_token}',
  sentAfter: 'Bearer ',
  secret: true,
  advanced: true,
})

export const customParameters = map(text({ example: 'gold' }), {
  title: 'Custom parameters',
  description: 'Handed to your server when the stream starts.',
  example: 'customer_tier: gold',
})

/** Those of a stream's other ends: of a connection and a conference. */
export const streamCodecs = ['PCMU', 'PCMA', 'G722', 'L16@16000h', 'L16@24000h']
export const codecWords = ['OPUS', ...streamCodecs]
