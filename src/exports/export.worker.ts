import { readFlow } from '../swml/index.ts'
import type { ExportAnswer, ExportRequest } from './exportText.ts'
import { exportKindOf } from './kinds.ts'
import { makeExport } from './makeExport.ts'

self.addEventListener('message', ({ data }: MessageEvent<ExportRequest>) => {
  const { id, text, name, kind, secrets } = data
  const source = { name, flow: readFlow(text) }
  const answer: ExportAnswer = { id, made: makeExport(source, exportKindOf(kind), secrets) }
  self.postMessage(answer)
})
