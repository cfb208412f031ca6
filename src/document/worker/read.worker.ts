import * as checks from '../checks.ts'
import { documentLanguage } from '../documentLanguage.ts'
import { createAnswer } from './answer.ts'
import type { Request } from './messages.ts'
import { inParts } from './parts.ts'

const answer = createAnswer({ ...documentLanguage, ...checks })

// Code that has run before runs faster, and the first long text shouldn't be the one that pays for it.
const steps = `    # a comment
    - stream:
        url: wss://example.com/a
        custom_parameters: { tier: "gold" }
    - play:
        url: "say:Hi"
        volume: 1
    - cond:
        - when: call.type == 'sip'
          then:
            - answer: {}
        - else:
            - hangup
`
const practice = `sections:\n  main:\n${steps.repeat(50)}`

self.onmessage = ({ data }: MessageEvent<Request>) => {
  if (data.job === 'warm') {
    for (let times = 0; times < 4; times++) documentLanguage.readFlow(practice)
    return
  }
  for (const message of inParts(answer(data))) self.postMessage(message)
}
