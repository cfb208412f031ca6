import * as checks from '../checks.ts'
import { documentLanguage } from '../documentLanguage.ts'
import { createAnswer } from './answer.ts'
import type { Request } from './messages.ts'
import { inParts } from './parts.ts'

const answer = createAnswer({ ...documentLanguage, ...checks })

// Code that has run before runs faster: the first long text shouldn't be the one that pays for it.
const practice = `sections:\n  main:\n${'    - play:\n        url: "say:Hi"\n    - answer: {}\n'.repeat(400)}`

self.onmessage = ({ data }: MessageEvent<Request>) => {
  if (data.job === 'warm') {
    documentLanguage.readFlow(practice)
    return
  }
  for (const message of inParts(answer(data))) self.postMessage(message)
}
