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

/** The rails that the pointer or the focus is on, by the steps that start them; where their words are to be shown. */
export type LitRails = { starters: readonly number[]; at: { x: number; y: number } } | undefined

/** Which rails are lit up, for one document's canvas. */
export const litRails = perDocument(() =>
  createStore<{ lit: LitRails }>(() => ({ lit: undefined })),
)
