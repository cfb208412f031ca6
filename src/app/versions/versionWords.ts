import { maskText } from '../../swml/index.ts'
import { counted } from '../../text/counted.ts'
import type { Version } from '../../versions/version.ts'
import { daysBetween, exactClockOf } from '../clock.ts'

/** The day in words: Today, Yesterday, Monday, November 23; the year where it is another. */
export function dayOf(time: number, now: number): string {
  const days = daysBetween(time, now)
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  const day = new Date(time)
  const isThisYear = day.getFullYear() === new Date(now).getFullYear()
  return day.toLocaleDateString('en', {
    ...{ weekday: 'long', month: 'long', day: 'numeric' },
    ...(!isThisYear && { year: 'numeric' }),
  })
}

/** How long ago: “12 minutes ago”; empty for what was on another day, since its day is said. */
export function agoOf(time: number, now: number): string {
  const minutes = Math.floor((now - time) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${counted(minutes, 'minute')} ago`
  const hours = Math.floor(minutes / 60)
  if (dayOf(time, now) !== 'Today') return ''
  return `${counted(hours, 'hour')} ago`
}

/** A version as it is spoken of: “the version of today, 14:02:31”, or by its name. */
export function versionInWords({ label, time }: Version, now: number): string {
  if (label !== undefined) return `the version “${maskText(label)}”`
  const day = dayOf(time, now)
  const isNear = day === 'Today' || day === 'Yesterday'
  return `the version of ${isNear ? day.toLowerCase() : day}, ${exactClockOf(time)}`
}

/** Why it was kept, where that says more than the time: Before “Convert to JSON”. */
export function whyInWords({ why, action }: Version): string {
  if (why === 'before') return action === undefined ? '' : `Before “${maskText(action)}”`
  return why === 'opened' ? 'As it was opened' : ''
}
