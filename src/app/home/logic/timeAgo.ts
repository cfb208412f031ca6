import { counted } from '../../../text/counted.ts'
import { daysBetween } from '../../clock.ts'

const minute = 60_000
const hour = 60 * minute

/**
 * When something was, as one says it: “just now”, “5 minutes ago”, “yesterday”, “on 12 May”. Both times in milliseconds
 * since 1970; undefined where it isn’t known (0).
 */
export function timeAgo(time: number, now: number): string | undefined {
  if (time === 0) return undefined
  const passed = now - time
  // Clocks of two tabs, or of a machine that was set right, differ a little.
  if (passed < minute && passed > -minute) return 'just now'
  if (passed > 0 && passed < hour) return `${counted(Math.floor(passed / minute), 'minute')} ago`
  const days = daysBetween(time, now)
  if (passed > 0 && (days === 0 || passed < 6 * hour))
    return `${counted(Math.floor(passed / hour), 'hour')} ago`
  if (days === 1) return 'yesterday'
  if (days > 1 && days < 7) return `${counted(days, 'day')} ago`
  return `on ${dateOf(time, new Date(time).getFullYear() === new Date(now).getFullYear())}`
}

/** The exact time, in the words of this device. */
export function exactTime(time: number): string {
  exact ??= new Intl.DateTimeFormat([], { dateStyle: 'full', timeStyle: 'medium' })
  return exact.format(time)
}

// Made once: they take a browser several milliseconds.
let exact: Intl.DateTimeFormat | undefined
let dates: readonly [short: Intl.DateTimeFormat, long: Intl.DateTimeFormat] | undefined

function dateOf(time: number, isThisYear: boolean): string {
  const parts = { day: 'numeric', month: 'short' } as const
  dates ??= [
    new Intl.DateTimeFormat('en-GB', parts),
    new Intl.DateTimeFormat('en-GB', { ...parts, year: 'numeric' }),
  ]
  return (isThisYear ? dates[0] : dates[1]).format(time)
}
