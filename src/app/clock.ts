let clock: Intl.DateTimeFormat | undefined
let exactClock: Intl.DateTimeFormat | undefined

/** The time of day (milliseconds since 1970), as this device writes it: 14:02. */
export function clockOf(time: number): string {
  // Made once: it takes a browser several milliseconds, and every save tells its time.
  clock ??= new Intl.DateTimeFormat([], { hour: '2-digit', minute: '2-digit' })
  return clock.format(time)
}

/** The same to the second, for what comes several times a minute. */
export function exactClockOf(time: number): string {
  exactClock ??= new Intl.DateTimeFormat([], { timeStyle: 'medium' })
  return exactClock.format(time)
}

/** Midnights between two times (milliseconds since 1970), by this device’s clock. */
export function daysBetween(time: number, now: number): number {
  return Math.round((midnight(now) - midnight(time)) / 86_400_000)
}

function midnight(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0)
}
