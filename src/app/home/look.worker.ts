import { readFlow } from '../../swml/index.ts'
import { flowLook } from './logic/flowLook.ts'
import { foundIn } from './logic/foundIn.ts'
import type { LookAnswer, LookRequest } from './lookCalls.ts'

self.addEventListener('message', ({ data }: MessageEvent<LookRequest>) => {
  const { id, text, words } = data
  const answer: LookAnswer =
    words === undefined
      ? { id, look: flowLook(text) }
      : { id, found: foundIn(readFlow(text), words) }
  self.postMessage(answer)
})
