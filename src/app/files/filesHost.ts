import type { FlowsPort, Ports } from '../../commands/types.ts'
import type { WirelineDocument } from '../../document/types.ts'
import type { Beside } from '../../files/runImport.ts'
import type { Library } from '../../flows/types.ts'

/** What work with files needs of the app. */
export type FilesHost = {
  ports: Ports
  flows: FlowsPort
  library: Library
  /** What is kept beside flows; undefined while there is no database. */
  beside: () => Beside | undefined
  /** Calls back whenever the database comes. Returns how to stop. */
  whenConnected: (handler: () => void) => () => void
  /** The document that is shown; undefined in the view of all flows. */
  shown: () => WirelineDocument | undefined
}
