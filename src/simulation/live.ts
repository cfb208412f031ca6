import {
  asText,
  effectOf,
  get,
  type Lifetime,
  type Plain,
  primaryResource,
  type Resource,
  type Sent,
  type Step,
  samePath,
  streamEnds,
  streamStarts,
} from '../swml/index.ts'
import { happen, legOf, legsOf, note, type Playing, stop } from './playing.ts'
import type { LiveThing } from './types.ts'

/** What is sent to the status address of a step, where it has one; what stands in it isn’t played. */
export function statusTo(value: Plain): Sent | undefined {
  const to = asText(get(value, 'status_url'))
  return to === '' ? undefined : { what: 'status', method: 'POST', to }
}

/** Why what a step starts can't start; undefined where it can. */
export function whyNotStarted(playing: Playing, lifetime: Lifetime): string | undefined {
  const { starts, single, excludedBy = [] } = lifetime
  if (starts === undefined) return undefined
  const kinds = ownThings(playing).map(({ resource }) => resource)
  if (single && kinds.includes(starts)) return 'There is one already: only one may run at a time.'
  return excludedBy.some((kind) => kinds.includes(kind))
    ? 'It can’t run beside what runs already.'
    : undefined
}

/** The id of what a step starts: the one it is given, or a made-up one. `value`: filled in. */
export function idFor(playing: Playing, lifetime: Lifetime, value: Plain): string {
  const given = lifetime.id === undefined ? '' : asText(get(value, lifetime.id))
  return given === '' ? `${lifetime.starts}-${playing.state.started + 1}` : given
}

/** Something starts to run in the background. */
export function start(
  playing: Playing,
  step: Step,
  { resource, id, value }: { resource: Resource; id: string; value: Plain },
): LiveThing {
  const { state } = playing
  const effect = effectOf(step, resource)
  const isNamed = effect?.reference.kind === 'literal'
  const leg = legOf(state)
  const isStream = resource === primaryResource
  const status = statusTo(value)
  const atStart = isStream ? streamStarts(value, id) : status ? [status] : []
  const atEnd = isStream ? streamEnds(value, id) : status ? [status] : []
  const thing: LiveThing = {
    resource,
    id,
    step: playing.step,
    leg,
    onLeg: legsOf(state),
    isNamed,
    isLatest: true,
    since: state.clock,
    ...(atEnd.length > 0 && { atEnd }),
  }
  if (isNamed) {
    // The same step, with the same name of its own: one goes on in place of the other.
    for (const before of ownThings(playing).filter((one) => isSame(one, thing))) {
      note(
        playing,
        'started-again',
        `“${id}” runs already: what SignalWire does isn’t documented; Wireline starts it anew.`,
      )
      stop(playing, before)
    }
  }
  const isOther = (one: LiveThing) => one.resource !== resource || one.onLeg !== thing.onLeg
  state.live = [
    ...state.live.map((one) => (isOther(one) ? one : { ...one, isLatest: false })),
    thing,
  ]
  state.started += 1
  happen(playing, { kind: 'start', thing })
  for (const sent of atStart) happen(playing, { kind: 'sent', sent })
  return thing
}

function isSame(one: LiveThing, other: LiveThing): boolean {
  return (
    one.resource === other.resource &&
    one.id === other.id &&
    one.step.document === other.step.document &&
    samePath(one.step.path, other.step.path)
  )
}

/** What a step stops, of what runs. `value`: filled in. */
export function stoppedBy(
  playing: Playing,
  step: Step,
  { stops, single, id: field }: Lifetime,
  value: Plain,
): LiveThing[] {
  if (stops === undefined) return []
  const running = ownThings(playing).filter(({ resource }) => resource === stops)
  if (single) return running
  const last = running.at(-1)
  const latest = running.filter(({ isLatest }) => isLatest)
  const reference = effectOf(step, stops)?.reference ?? { kind: 'none' }
  if (reference.kind === 'latest') return latest
  if (reference.kind === 'none') {
    if (latest.length === 0 && last !== undefined) {
      note(
        playing,
        'latest-ended',
        'The one started last has ended already. What stops then isn’t documented: Wireline stops the latest of those that still run.',
      )
    }
    return last ? [last] : []
  }
  const id = field === undefined ? '' : asText(get(value, field))
  return running.filter((one) => one.id === id)
}

/** What runs on the leg that is played. */
function ownThings({ state }: Playing): LiveThing[] {
  const legs = legsOf(state)
  return state.live.filter((thing) => thing.onLeg === legs)
}
