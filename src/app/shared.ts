import type { Ports } from '../commands/types.ts'
import type { WirelineDocument } from '../document/types.ts'

/** What every pane gets. */
export type PaneProps = { document: WirelineDocument; ports: Ports }
