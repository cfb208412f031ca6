import { createStore } from 'zustand/vanilla'
import { readSetting, writeSetting } from '../ui/settings.ts'

/** Whether what is said in a call is read out, and why it can't be, where it should be. */
export type Speaking = { isOn: boolean; trouble: string | undefined }

/** Off unless it was turned on, which is remembered on this device. */
export const speaking = createStore<Speaking>(() => ({
  isOn: readSetting('speak', ['true', 'false']) === 'true',
  trouble: undefined,
}))

/** Turns it on or off, and remembers it. */
export function setSpeaking(isOn: boolean): void {
  speaking.setState({ isOn, trouble: undefined })
  writeSetting('speak', String(isOn))
}
