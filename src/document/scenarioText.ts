import { createStore, type StoreApi } from 'zustand/vanilla'
import { perDocument } from './perDocument.ts'

/** The scenarios of a document’s flow, as the text of their file; empty: there are none. */
export type ScenarioText = { text: string }

/**
 * What the flow’s scenarios are, as text: from when the flow is opened, as it was kept. The pane of scenarios changes
 * it; whoever keeps the flow (`FlowKeeper`) keeps it, too, and puts here what another tab has written.
 */
export const scenarioText = perDocument<StoreApi<ScenarioText>>(() =>
  createStore(() => ({ text: '' })),
)
