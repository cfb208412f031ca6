const flows: Record<string, string> = {
  blank: `version: 1.0.0
sections:
  main:
    - stream: {}
`,
  stream: `version: 1.0.0
sections:
  main:
    - answer:
        max_duration: 3600
    # The live transcription.
    - stream:
        url: ws://example.com/audio-stream # soon wss
        control_id: transcription
        track: all_tracks
        status_url: \${status_url}
        authorization_bearer_token: "secret-token"
        custom_parameters:
          customer_tier: gold
          lang: en
        colour: blue
    - play: "say:Hello, and welcome."
    - cond:
        - when: call.type == 'sip'
          then:
            - stop_stream:
                control_id: transcription
            - hangup
        - else:
            - play:
                urls: [say:One, "say:Two"]
                volume: 5
    - dance:
        style: tango
        partners: [ann, bob]
    - stop_stream: {}
    - hangup: {}
  goodbye: []
`,
}

/** A flow by name, or a long one: `steps-10000`. */
export function sampleFlow(name: string): string {
  const count = Number(/^steps-(\d+)$/.exec(name)?.[1])
  if (!Number.isNaN(count) && count > 0) return longFlow(count)
  return flows[name] ?? ''
}

function longFlow(count: number): string {
  const steps = Array.from(
    { length: count },
    (_, index) => `    - stream:
        url: wss://example.com/${index}
        name: step-${index}
`,
  )
  return `version: 1.0.0
sections:
  main:
${steps.join('')}`
}
