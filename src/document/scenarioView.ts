import { createStore, type StoreApi } from 'zustand/vanilla'
import { perDocument } from './perDocument.ts'

/** How the scenarios of a document’s flow are looked at. */
export type ScenarioView = {
  /** They are shown in the place of the call. */
  isShown: boolean
  /** What somebody asked for; taken away by whoever does it. */
  wanted: 'keep' | 'run' | 'find' | undefined
  /** So many didn’t pass when they were run last, or can’t be read. */
  wrong: number
}

/** Kept with the document, so that commands and the pane of the call meet here. */
export const scenarioView = perDocument<StoreApi<ScenarioView>>(() =>
  createStore(() => ({ isShown: false, wanted: undefined, wrong: 0 })),
)

/** In words, for whoever looks elsewhere; empty where all is well. */
export function wrongWords({ wrong }: ScenarioView): string {
  return wrong === 0 ? '' : `${wrong} of its scenarios ${wrong === 1 ? 'hasn’t' : 'haven’t'} passed`
}
