/**
 * A choice that is remembered on this device, or undefined where there is none, it isn't one of `allowed`, or storage is denied.
 */
export function readSetting<T extends string>(name: string, allowed: readonly T[]): T | undefined {
  try {
    const value = localStorage.getItem(`wireline.${name}`)
    return allowed.find((choice) => choice === value)
  } catch {
    return undefined
  }
}

/** Remembers a choice; without storage it lasts as long as the page. */
export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(`wireline.${name}`, value)
  } catch {
    // Storage denied or full: such choices aren't worth a message.
  }
}
