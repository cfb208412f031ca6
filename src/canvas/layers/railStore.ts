import { createStore } from 'zustand/vanilla'
import { perDocument } from '../../document/perDocument.ts'

const key = 'wireline.rails'

/** Rails of nothing, of streams alone, or of everything that runs in the background. */
export type RailChoice = 'none' | 'streams' | 'all'

/** What rails are shown: one choice for all canvases, remembered on this device. */
export const railSwitch = createStore<{ shown: RailChoice }>(() => ({ shown: remembered() }))

/** Shows rails of these, and remembers it. */
export function showRails(shown: RailChoice): void {
  railSwitch.setState({ shown })
  try {
    localStorage.setItem(key, shown)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

function remembered(): RailChoice {
  try {
    const shown = localStorage.getItem(key)
    return shown === 'none' || shown === 'streams' ? shown : 'all'
  } catch {
    return 'all'
  }
}

/** The rail that the pointer or the focus is on, by the step that starts it; where its words are to be shown. */
export type LitRail = { stepId: number; at: { x: number; y: number } } | undefined

/** Which rail is lit up, for one document's canvas. */
export const litRail = perDocument(() => createStore<{ lit: LitRail }>(() => ({ lit: undefined })))
