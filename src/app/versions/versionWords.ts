import { maskText } from '../../swml/index.ts'
import type { Version } from '../../versions/version.ts'

/** The time of day, as this device writes it: 14:02. */
export function clockOf(time: number): string {
  clock ??= new Intl.DateTimeFormat([], { hour: '2-digit', minute: '2-digit' })
  return clock.format(time)
}

/** The day in words: Today, Yesterday, Monday, November 23; the year where it is another. */
export function dayOf(time: number, now: number): string {
  const [day, today] = [new Date(time), new Date(now)]
  const days = Math.round((midnight(today) - midnight(day)) / 86_400_000)
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  const isThisYear = day.getFullYear() === today.getFullYear()
  return day.toLocaleDateString('en', {
    ...{ weekday: 'long', month: 'long', day: 'numeric' },
    ...(!isThisYear && { year: 'numeric' }),
  })
}

/** How long ago: “12 minutes ago”; empty for what was on another day, since its day is said. */
export function agoOf(time: number, now: number): string {
  const minutes = Math.floor((now - time) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`
  const hours = Math.floor(minutes / 60)
  if (dayOf(time, now) !== 'Today') return ''
  return hours === 1 ? '1 hour ago' : `${hours} hours ago`
}

/** A version as it is spoken of: “the version of today, 14:02”, or by its name. */
export function versionInWords({ label, time }: Version, now: number): string {
  if (label !== undefined) return `the version “${maskText(label)}”`
  const day = dayOf(time, now)
  const isNear = day === 'Today' || day === 'Yesterday'
  return `the version of ${isNear ? day.toLowerCase() : day}, ${clockOf(time)}`
}

/** Why it was kept, where that says more than the time: Before “Convert to JSON”. */
export function whyInWords({ why, action }: Version): string {
  if (why === 'before') return action === undefined ? '' : `Before “${maskText(action)}”`
  return why === 'opened' ? 'As it was opened' : ''
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

let clock: Intl.DateTimeFormat | undefined
