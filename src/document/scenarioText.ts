import { createStore, type StoreApi } from 'zustand/vanilla'
import { perDocument } from './perDocument.ts'

/** The scenarios of a document’s flow, as the text of their file; empty: there are none. */
export type ScenarioText = {
  text: string
  /** It isn’t known yet what is kept of them. */
  isReading: boolean
}

/**
 * What the flow’s scenarios are, as text. The pane of scenarios changes it; whoever keeps the flow keeps it, too
 * (`src/flows`), and says here what was kept before, or what another tab has written.
 */
export const scenarioText = perDocument<StoreApi<ScenarioText>>(() =>
  createStore(() => ({ text: '', isReading: false })),
)
