/** Made-up values, the same every time, so that what is shown doesn't flicker while one types. */
export const samples = {
  streamSid: '7c1f0f52-6a0e-4b0b-9b0e-3f6c2a5d9e10',
  accountSid: '2d5b8e7a-94c3-4f1d-8a6e-1b7c0d3f5a92',
  call: '5e9a4c1b-0d72-4e8f-b3a6-7f2d8c9e0b14',
  project: '2d5b8e7a-94c3-4f1d-8a6e-1b7c0d3f5a92',
  space: 'a3f6d2c8-5b1e-47d0-9c84-6e0f1a2b3c4d',
  node: '8b4d6f2a-1c3e-4a5b-97d8-0e9f1a2b3c5d@us-east',
  segment: 'c0d1e2f3-4a5b-46c7-8d9e-0f1a2b3c4d5e',
  channel: 'example-channel',
  /** Seconds since 1970. */
  started: 1790000000.25,
  finished: 1790000042.5,
  /** The example of the WebSocket standard. */
  socketKey: 'dGhlIHNhbXBsZSBub25jZQ==',
} as const
