import * as checks from '../checks.ts'
import { documentLanguage } from '../documentLanguage.ts'
import { createAnswer } from './answer.ts'
import type { Request } from './messages.ts'

const answer = createAnswer({ ...documentLanguage, ...checks })

self.onmessage = ({ data }: MessageEvent<Request>) => {
  self.postMessage(answer(data))
}
