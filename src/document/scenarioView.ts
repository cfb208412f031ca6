import { createStore, type StoreApi } from 'zustand/vanilla'
import { perDocument } from './perDocument.ts'

/** How the scenarios of a document’s flow are looked at. */
export type ScenarioView = {
  /** They are shown in the place of the call. */
  isShown: boolean
  /** What somebody asked for; taken away by whoever does it. */
  wanted: 'keep' | 'run' | 'find' | undefined
}

/** Kept with the document, so that commands and the pane of the call meet here. */
export const scenarioView = perDocument<StoreApi<ScenarioView>>(() =>
  createStore(() => ({ isShown: false, wanted: undefined })),
)
