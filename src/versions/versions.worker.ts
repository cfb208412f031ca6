import { changeRecord } from './changeRecord.ts'
import type { RecordAnswer, RecordRequest } from './makeRecord.ts'

self.addEventListener('message', ({ data }: MessageEvent<RecordRequest>) => {
  const { id, record, change, writing } = data
  const answer: RecordAnswer = { id, made: changeRecord(record, change, writing) }
  self.postMessage(answer)
})
