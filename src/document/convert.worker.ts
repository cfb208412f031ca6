import { convert, readFlow } from '../swml/index.ts'
import type { ConvertAnswer, ConvertRequest } from './convertText.ts'

self.addEventListener('message', ({ data }: MessageEvent<ConvertRequest>) => {
  const { id, text, language } = data
  const answer: ConvertAnswer = { id, converted: convert(readFlow(text), language) }
  self.postMessage(answer)
})
