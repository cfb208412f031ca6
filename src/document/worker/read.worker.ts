import { documentLanguage } from '../documentLanguage.ts'
import { createAnswer } from './answer.ts'
import type { Request } from './messages.ts'

const answer = createAnswer(documentLanguage)

self.onmessage = ({ data }: MessageEvent<Request>) => {
  self.postMessage(answer(data))
}
