import { eventsBefore } from '../player/eventsBefore.ts'
import { type Act, courseOf, type Recorded, type Replayed } from '../player/replay.ts'
import type { GivenAnswer } from '../scenarios/types.ts'
import type { Answer, CallEvent, Run } from '../simulation/types.ts'
import type { CallState } from './callState.ts'

/** How a call stood when it was gone on with, and how that was done. */
export type Snapshot = Pick<CallState, 'events' | 'known' | 'played'> & { answer: Answer }

/** What was answered, as scenarios are made of it. */
export function givenIn(before: readonly Snapshot[]): GivenAnswer[] {
  return before.flatMap(({ played, events, answer }) => {
    if (!played?.waiting) return []
    const { run, waiting } = played
    return [{ waiting, answer, known: eventsBefore(events, run, answer).length }]
  })
}

/** A call that is played, as it can be played anew; `before`: what was done in it. */
export function recordedOf(
  { played, events }: Pick<CallState, 'played' | 'events'>,
  before: readonly Snapshot[],
): Recorded {
  const waiting = played?.waiting
  return {
    documents: played?.run.documents ?? [],
    steps: stepsIn(
      events,
      before.filter(isBetween).map((each) => each.events.length),
    ),
    acts: before.map(actOf),
    end: !waiting ? 'over' : waiting.kind === 'pause' ? 'between' : 'within',
  }
}

/** The steps that were run; `cuts`: where something was done between two of them, which is part of none. */
function stepsIn(events: readonly CallEvent[], cuts: readonly number[]): Recorded['steps'] {
  const steps: Recorded['steps'][number][] = []
  let from = -1
  const end = (to: number) => {
    const event = events[from]
    if (event?.kind !== 'step' || !event.step) return
    const cut = cuts.find((each) => each > from) ?? to
    const course = courseOf(events.slice(from, Math.min(to, cut)))
    steps.push({ place: event.step, method: event.method, course })
  }
  for (const [at, { kind }] of events.entries()) {
    if (kind !== 'step') continue
    end(at)
    from = at
  }
  end(events.length)
  return steps
}

const isBetween = ({ played }: Snapshot) => played?.waiting?.kind === 'pause'

function actOf(snapshot: Snapshot): Act {
  const { played, answer } = snapshot
  return { answer, steps: played?.run.steps ?? 0, isPaused: isBetween(snapshot) }
}

/** What was done in a call that was played anew, as far as it came. */
export function snapshotsOf({ played, events, stops }: Replayed): Snapshot[] {
  const { documents: texts } = played.run
  // From behind: what was told anew is known as it is now, and at each stop as it was then.
  let told: readonly CallEvent[] = events
  const snapshots: Snapshot[] = []
  for (const {
    run,
    documents,
    waiting,
    events: count,
    known,
    dropped,
    act,
  } of stops.toReversed()) {
    if (dropped) told = [...told.slice(0, count - dropped.length), ...dropped]
    const whole: Run = { ...run, documents: texts.slice(0, documents) }
    const own = told.slice(0, count)
    snapshots.push({ events: own, known, played: { run: whole, waiting }, answer: act.answer })
  }
  return snapshots.toReversed()
}
