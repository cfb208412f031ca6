import { flowOfText } from '../simulation/documents.ts'
import { continueCall, startCall } from '../simulation/index.ts'
import type {
  Answer,
  CallEvent,
  CallOptions,
  Played,
  Run,
  StepPlace,
  Waiting,
} from '../simulation/types.ts'
import { keysOf, readFlow, type Step, samePath, stepAt } from '../swml/index.ts'
import { eventsBefore } from './eventsBefore.ts'
import { type Means, playOn } from './playOn.ts'

/** What somebody did in a call: after how many steps, and whether before the next one or within it. */
export type Act = { answer: Answer; steps: number; isPaused: boolean }

/** A call as it went through a flow that is another now. */
export type Recorded = {
  /** Texts, the flow's own first. */
  documents: readonly string[]
  /** The steps that were run, in order; `course`: what happened in each, as `courseOf` tells it. */
  steps: readonly { place: StepPlace; method: string; course: string }[]
  acts: readonly Act[]
  /** It was over, between two steps, or asked something within the last one. */
  end: 'over' | 'between' | 'within'
}

/** How the call stood when it was gone on with, without the texts: they are the first ones of the whole call's. */
export type Stop = {
  run: Omit<Run, 'documents'>
  documents: number
  waiting: Waiting | undefined
  /** So many events had been told, and so many before what was told last. */
  events: number
  known: number
  /** The last of them, where they were told anew since. */
  dropped?: readonly CallEvent[]
  act: Act
}

/** A call that was played anew through another text, as far as what was run is still the same. */
export type Replayed = {
  played: Played
  events: readonly CallEvent[]
  /** So many of them before the last act. */
  known: number
  stops: readonly Stop[]
  /** It didn't come as far: the method that was run where the flow has changed, where there was one. */
  changed: { was: string | undefined } | undefined
}

/**
 * What happened in a step, in so far as it has to be the same for the step to have run as before. `events`: from where
 * it began on; what happens behind it, such as the end of its section, isn’t part of it.
 */
export function courseOf(events: readonly CallEvent[]): string {
  const place = events.find(({ kind }) => kind === 'step')?.step
  if (!place) return ''
  const own = events.filter(
    (event) =>
      event.step?.document === place.document &&
      samePath(event.step.path, place.path) &&
      !('byHand' in event),
  )
  return own.map((event) => (event.kind === 'error' ? event.code : event.kind)).join()
}

/**
 * Plays a call anew through another text with what was done in it, up to the first step that isn't what was run then.
 * There it waits. Steps are compared by what they say themselves, wherever they stand, and by how they went: what is
 * nested in them counts only where it was run. Rejects as `playOn` does.
 */
export async function replay(
  text: string,
  options: CallOptions,
  recorded: Recorded,
  means: Means,
): Promise<Replayed> {
  const isSame = sameSteps(recorded)
  const events: CallEvent[] = []
  const stops: Stop[] = []
  let known = 0
  /** Before the step that was run last. */
  let last: { played: Played; events: number; stops: number; known: number } | undefined
  let played = await playOn(startCall(readFlow(text), { ...options, pauseEach: true }), means)
  events.push(...played.events)
  for (;;) {
    const act = recorded.acts[stops.length]
    if (last && hasLeft(played, last.played)) {
      const { run } = last.played
      if (!wentAsBefore(recorded, run.steps, act, events.slice(last.events))) {
        events.splice(last.events)
        stops.splice(last.stops)
        return { ...last, events, stops, changed: changedAt(recorded, run) }
      }
    }
    if (played.waiting?.kind === 'pause')
      last = { played, events: events.length, stops: stops.length, known }
    const way = wayOn(played, act, recorded, isSame)
    if (way.kind === 'stop') return { played, events, known, stops, changed: way.changed }
    const run = { ...played.run, pauseEach: true }
    const next = await playOn(continueCall(run, way.answer), means)
    // It doesn’t fit what is asked now.
    if (next.run === run) return { played, events, known, stops, changed: changedAt(recorded, run) }
    const kept = eventsBefore(events, run, way.answer).length
    const stop = stopOf(played, events.length, known)
    const dropped = events.splice(kept)
    if (act && way.answer === act.answer) {
      stops.push({ ...stop, act, ...(dropped.length > 0 && { dropped }) })
      known = kept
    }
    events.push(...next.events)
    played = next
    means.onStep?.()
  }
}

/** The step before which a call was paused is done. */
function hasLeft({ run, waiting }: Played, before: Played): boolean {
  const isBetween = waiting === undefined || waiting.kind === 'pause'
  return isBetween && run.steps > before.run.steps
}

/** Whether a step has gone as it did then, as far as that is known. */
function wentAsBefore(
  { steps, acts, end }: Recorded,
  at: number,
  act: Act | undefined,
  events: readonly CallEvent[],
): boolean {
  const was = steps[at]
  if (!was) return true
  const isWithin = (one: Act | undefined) => one?.steps === at && !one.isPaused
  // Something was done in it that wasn’t asked for now.
  if (isWithin(act)) return false
  if (at < steps.length - 1 || end !== 'within') return was.course === courseOf(events)
  // It asked something then; that may have been answered without anything having come of it yet.
  return isWithin(acts.at(-1))
}

type Way = { kind: 'stop'; changed: Replayed['changed'] } | { kind: 'on'; answer: Answer }

/** How a call goes on from where it stands: as it did, or no further. */
function wayOn(
  { run, waiting }: Played,
  act: Act | undefined,
  recorded: Recorded,
  isSame: ReturnType<typeof sameSteps>,
): Way {
  const { steps, end } = recorded
  const was = steps[run.steps]
  const stop = (isAsItWas: boolean): Way => ({
    kind: 'stop',
    changed: isAsItWas ? undefined : changedAt(recorded, run),
  })
  if (!waiting) return stop(!act && !was && end === 'over')
  const isPaused = waiting.kind === 'pause'
  if (isPaused && was && !isSame(was.place, run, waiting.step)) return stop(false)
  if (act?.steps === run.steps && act.isPaused === isPaused)
    return { kind: 'on', answer: act.answer }
  if (!isPaused) return stop(!act && steps.length <= run.steps + 1)
  return was ? { kind: 'on', answer: { kind: 'go' } } : stop(!act && end !== 'over')
}

function changedAt({ steps }: Recorded, run: Run): NonNullable<Replayed['changed']> {
  return { was: steps[run.steps]?.method }
}

function stopOf({ run, waiting }: Played, events: number, known: number) {
  const { documents, ...rest } = run
  return { run: rest, documents: documents.length, waiting, events, known }
}

/** Whether a step of the call as it went says the same as one of it as it goes now. */
function sameSteps({ documents }: Recorded) {
  const known = new WeakMap<Step, string>()
  const keyOf = (texts: readonly string[], { document, path }: StepPlace) => {
    const flow = flowOfText(texts[document] ?? '')
    const step = stepAt(flow, path)
    if (!step) return undefined
    const key = known.get(step) ?? keysOf(flow, step).own
    known.set(step, key)
    return key
  }
  return (was: StepPlace, run: Run, place: StepPlace) =>
    keyOf(documents, was) === keyOf(run.documents, place)
}
