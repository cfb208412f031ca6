import { WorkerCalls } from '../document/worker/workerCalls.ts'
import type { Flow } from '../swml/index.ts'
import type { ExportId, Kind } from './kinds.ts'
import { type Made, makeExport, type Secrets, type Unmade } from './makeExport.ts'

/** What the worker is asked. */
export type ExportRequest = {
  id: number
  text: string
  name: string
  kind: ExportId
  secrets: Secrets
}

/** And what it answers. */
export type ExportAnswer = { id: number; made: Made | Unmade }

/** About 50 ms of work on a slow machine; what is longer is made in a worker. */
const longText = 20_000

const calls = new WorkerCalls<Omit<ExportRequest, 'id'>, ExportAnswer>({
  start: () => new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' }),
  what: 'that exports',
  // Milliseconds: many times what a slow machine takes.
  patience: () => 60_000,
})

/**
 * The flow as something else: at once, or for a long text by a worker, so that the page goes on. Rejects where the worker
 * breaks; the next text gets another.
 */
export function exportText(
  source: { name: string; flow: Flow },
  kind: Kind,
  secrets: Secrets,
): Made | Unmade | Promise<Made | Unmade> {
  const { flow, name } = source
  if (flow.text.length < longText) return makeExport(source, kind, secrets)
  return inWorker({ text: flow.text, name, kind: kind.id, secrets })
}

async function inWorker(request: Omit<ExportRequest, 'id'>): Promise<Made | Unmade> {
  return (await calls.askForOne(request)).made
}
