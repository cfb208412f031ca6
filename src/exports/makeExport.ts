import { convert, type Flow, MASK } from '../swml/index.ts'
import type { ExportKind } from './exportKind.ts'
import { leaveOutSecrets, placeholder } from './leaveOutSecrets.ts'

/** A flow as something else, and how many secrets it has. */
export type Made = { text: string; secrets: number }

/** Whether the flow's secrets stand in it, since it has to work, are left out to be filled in, or are covered. */
export type Secrets = 'kept' | 'left-out' | 'covered'

/** There is nothing that could be made of it: what would be left behind, in plain words. */
export type Unmade = { lost: readonly string[] }

/** The flow, which can be read, as something else. A kind that is made of words has no secrets in any case. */
export function makeExport(
  { name, flow }: { name: string; flow: Flow },
  kind: ExportKind,
  secrets: Secrets,
): Made | Unmade {
  if (kind.from === 'flow') return { text: kind.write({ name, flow }), secrets: 0 }
  const { text, lost } =
    flow.language === 'json' ? { text: flow.text, lost: [] } : convert(flow, 'json')
  if (text === '') return { lost }
  const { json, count } = leaveOutSecrets(flow, text, secrets === 'covered' ? MASK : placeholder)
  return { text: kind.write({ name, json: secrets === 'kept' ? text : json }), secrets: count }
}
