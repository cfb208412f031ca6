import { createStore } from 'zustand/vanilla'
import { perDocument } from '../../document/perDocument.ts'
import { readSetting, writeSetting } from '../../ui/settings.ts'

/** Rails of nothing, of streams alone, or of everything that runs in the background. */
export type RailChoice = 'none' | 'streams' | 'all'

/** What rails are shown: one choice for all canvases, remembered on this device. */
export const railSwitch = createStore<{ shown: RailChoice }>(() => ({
  shown: readSetting('rails', ['none', 'streams', 'all']) ?? 'all',
}))

/** Shows rails of these, and remembers it. */
export function showRails(shown: RailChoice): void {
  railSwitch.setState({ shown })
  writeSetting('rails', shown)
}

/** The rail that the pointer or the focus is on, by the step that starts it; where its words are to be shown. */
export type LitRail = { stepId: number; at: { x: number; y: number } } | undefined

/** Which rail is lit up, for one document's canvas. */
export const litRail = perDocument(() => createStore<{ lit: LitRail }>(() => ({ lit: undefined })))
