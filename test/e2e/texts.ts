/** The two texts that building by hand must give, byte for byte. */
export const smallText = `version: 1.0.0
sections:
  main:
    - stream:
        url: wss://example.com/audio-stream
`

export const fullText = `version: 1.0.0
sections:
  main:
    - stream:
        url: wss://example.com/audio-stream
        name: live-transcription
        track: both_tracks
        status_url: https://example.com/stream-status
        custom_parameters:
          customer_tier: gold
`

/** What `JSON.stringify` makes of the two. */
export const smallJson = `${JSON.stringify(
  { version: '1.0.0', sections: { main: [{ stream: { url: 'wss://example.com/audio-stream' } }] } },
  null,
  2,
)}\n`

export const fullJson = `${JSON.stringify(
  {
    version: '1.0.0',
    sections: {
      main: [
        {
          stream: {
            url: 'wss://example.com/audio-stream',
            name: 'live-transcription',
            track: 'both_tracks',
            status_url: 'https://example.com/stream-status',
            custom_parameters: { customer_tier: 'gold' },
          },
        },
      ],
    },
  },
  null,
  2,
)}\n`
