import { curlCall } from './curlCall.ts'
import { curlCreate } from './curlCreate.ts'
import { curlUpdate } from './curlUpdate.ts'
import type { ExportKind } from './exportKind.ts'
import { markdownSummary } from './markdownSummary.ts'
import { nodeServer } from './nodeServer.ts'
import { oneLineJson } from './oneLineJson.ts'
import { pythonServer } from './pythonServer.ts'

const all = [
  markdownSummary,
  oneLineJson,
  curlCreate,
  curlUpdate,
  curlCall,
  nodeServer,
  pythonServer,
] as const

/** The ids of all kinds. */
export type ExportId = (typeof all)[number]['id']

/** One of the kinds there are. */
export type Kind = ExportKind & { id: ExportId }

/** What a flow can be copied as, in the order in which it is offered. */
export const exportKinds: readonly [Kind, ...Kind[]] = all

/** The kind with this id; the first where there is none. */
export function exportKindOf(id: string | undefined): Kind {
  return exportKinds.find((each) => each.id === id) ?? exportKinds[0]
}
