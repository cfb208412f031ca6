import * as checks from '../checks.ts'
import { documentLanguage } from '../documentLanguage.ts'
import { createAnswer } from './answer.ts'
import type { Request } from './messages.ts'
import { inParts } from './parts.ts'

const answer = createAnswer({ ...documentLanguage, ...checks })

self.onmessage = ({ data }: MessageEvent<Request>) => {
  for (const message of inParts(answer(data))) self.postMessage(message)
}
