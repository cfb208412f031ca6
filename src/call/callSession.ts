import { createStore, type StoreApi } from 'zustand/vanilla'
import { eventsBefore } from '../player/eventsBefore.ts'
import type { Recorded } from '../player/replay.ts'
import type { Answer, CallEvent, CallOptions, Played, Run, StepPlace } from '../simulation/types.ts'
import type { CallState, Player, Speed } from './callState.ts'
import { pacing } from './pacing.ts'
import { givenIn, recordedOf, type Snapshot, snapshotsOf } from './recording.ts'
import { withTextsOf } from './withTextsOf.ts'

/** What can be done with a call. Nothing throws; what can’t be done now does nothing. */
export type CallSession = {
  store: StoreApi<CallState>
  /** Begins a call, whatever was played before; `isPaused`: before its first step. */
  start: (text: string, options?: CallOptions, isPaused?: boolean) => Promise<void>
  answer: (answer: Answer) => Promise<void>
  /** Goes on from where it was paused. */
  play: () => Promise<void>
  pause: () => void
  /** One step on. */
  step: () => Promise<void>
  /** Back to where it last waited. */
  back: () => void
  /**
   * Goes on through another text of the flow: what was run and is the same there is kept, with all that was done, and
   * the call waits where it first isn't. False: it couldn't be found out, and the call goes through the text as it was.
   */
  follow: (text: string, options?: CallOptions) => Promise<boolean>
  setSpeed: (speed: Speed) => void
  /** There is no call any more. */
  clear: () => void
}

/** What a session needs. */
export type Means = {
  player: Player
  /** Whether the call is to stop before this step. */
  isBreakpoint?: (place: StepPlace) => boolean
  /** Whether there are any; without, a call that is played at once goes from question to question. */
  hasBreakpoints?: () => boolean
  /** Resolves after so many milliseconds, or at once when it is aborted. */
  pass?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

const nothing = {
  text: undefined,
  options: {},
  answers: [],
  events: [],
  known: 0,
  played: undefined,
  isBusy: false,
  isPlaying: true,
  hasBefore: false,
  failed: undefined,
  changed: undefined,
} satisfies Partial<CallState>

/** Milliseconds between what is shown while a call is played at once. */
const often = 100

/** A call that somebody plays: what has happened, what is waited for, and the ways on and back. */
export function callSession({
  player,
  isBreakpoint = () => false,
  hasBreakpoints = () => true,
  pass,
}: Means): CallSession {
  const store = createStore<CallState>(() => ({ ...nothing, speed: 'instant' }))
  const { getState, setState } = store
  const { hurry, takeTime } = pacing(() => getState().speed, pass)
  let before: Snapshot[] = []
  /** All of a call that is back where the flow has changed, in case that is taken back. */
  let whole: { recorded: Recorded; isPlaying: boolean } | undefined
  /** Whoever plays with an older one has been overtaken. */
  let turn = 0
  let shown = 0

  const overtake = () => {
    turn += 1
    hurry()
    const own = turn
    return () => own === turn
  }
  const past = () => ({ answers: givenIn(before), hasBefore: before.length > 0 })
  const remember = (answer: Answer) => {
    const { events, known, played } = getState()
    if (played) before = [...before, { events, known, played, answer }]
    whole = undefined
    setState({ ...past(), changed: undefined })
  }
  const go = async (ask: () => Promise<Played>, events: readonly CallEvent[]) => {
    const isCurrent = overtake()
    shown = performance.now()
    setState({ isBusy: true, failed: undefined })
    try {
      await playOn(ask, events, isCurrent)
    } catch (failed) {
      if (isCurrent()) setState({ failed, isPlaying: false })
    }
    if (isCurrent()) setState({ isBusy: false })
  }
  const playOn = async (
    ask: () => Promise<Played>,
    events: readonly CallEvent[],
    isCurrent: () => boolean,
  ) => {
    let next = await ask()
    let now: Pick<CallState, 'events' | 'known' | 'played'> = {
      events,
      known: events.length,
      played: getState().played,
    }
    while (isCurrent()) {
      const last = now.played?.run
      const run = withTextsOf(next.run, last)
      const { waiting } = next
      now = { ...now, events: [...now.events, ...next.events], played: { run, waiting } }
      const isOn = waiting?.kind === 'pause' && getState().isPlaying && !isBreakpoint(waiting.step)
      if (!isOn) return setState({ ...now, isPlaying: getState().isPlaying && !isPause(waiting) })
      show(now)
      const isWanted = () => isCurrent() && getState().isPlaying
      await takeTime(run.clock - (last?.clock ?? 0), isWanted)
      if (!isCurrent()) return
      if (!getState().isPlaying) return setState(now)
      next = await goFrom(run, { kind: 'go' })
    }
  }
  /** On the way; at once, only now and then. */
  const show = (now: Pick<CallState, 'events' | 'played'>) => {
    if (getState().speed === 'instant' && performance.now() - shown < often) return
    shown = performance.now()
    setState(now)
  }
  const isStepwise = () => {
    const { isPlaying, speed } = getState()
    return !isPlaying || speed !== 'instant' || hasBreakpoints()
  }
  const goFrom = (run: Run, answer: Answer) =>
    player.continue({ ...run, pauseEach: isStepwise() }, answer)
  const isPaused = () => isPause(getState().played?.waiting)
  const goOn = (answer: Answer) => {
    const { played, events } = getState()
    if (!played?.waiting) return Promise.resolve()
    remember(answer)
    const { run } = played
    return go(() => goFrom(run, answer), eventsBefore(events, run, answer))
  }
  const start = (text: string, options: CallOptions = {}, isPaused = false) => {
    before = []
    whole = undefined
    setState({ ...nothing, text, options, isPlaying: !isPaused })
    return go(() => player.start(text, { ...options, pauseEach: isStepwise() }), [])
  }
  const follow = async (text: string, options: CallOptions = {}) => {
    const state = getState()
    const { recorded, isPlaying } = whole ?? {
      recorded: recordedOf(state, before),
      isPlaying: state.isPlaying,
    }
    const isCurrent = overtake()
    const replayed = await player.replay(text, options, recorded).catch(() => undefined)
    if (!isCurrent()) return true
    if (!replayed) {
      setState({ isBusy: false, isPlaying: state.isPlaying && !state.isBusy })
      return false
    }
    const { played, events, known, changed } = replayed
    const { run, waiting } = played
    before = snapshotsOf(replayed)
    whole = changed && { recorded, isPlaying }
    const isOn = state.isBusy && state.isPlaying && !changed && isPause(waiting)
    setState({
      ...past(),
      text,
      options,
      events,
      known,
      played: { run, waiting },
      isBusy: false,
      isPlaying: isPlaying && (isOn || !isPause(waiting)),
      failed: undefined,
      changed,
    })
    if (isOn) await go(() => goFrom(run, { kind: 'go' }), events)
    return true
  }

  return {
    store,
    start,
    answer: goOn,
    play: () => {
      setState({ isPlaying: true })
      if (getState().isBusy || !isPaused()) return Promise.resolve()
      return goOn({ kind: 'go' })
    },
    pause: () => {
      setState({ isPlaying: false })
      hurry()
    },
    step: () => {
      setState({ isPlaying: false })
      return isPaused() ? goOn({ kind: 'go' }) : Promise.resolve()
    },
    back: () => {
      const last = before.at(-1)
      if (!last) return
      overtake()
      before = before.slice(0, -1)
      whole = undefined
      const { answer, ...stood } = last
      const isPlaying = getState().isPlaying && !isPause(stood.played?.waiting)
      const rest = { isPlaying, isBusy: false, failed: undefined, changed: undefined }
      setState({ ...stood, ...rest, ...past() })
    },
    follow: (text, options) => {
      const { text: own, played, isPlaying } = getState()
      if (own === undefined || own === text) return Promise.resolve(true)
      return played ? follow(text, options) : start(text, options, !isPlaying).then(() => true)
    },
    setSpeed: (speed) => {
      setState({ speed })
      hurry()
    },
    clear: () => {
      overtake()
      before = []
      whole = undefined
      setState(nothing)
    },
  }
}

const isPause = (waiting: Played['waiting']) => waiting?.kind === 'pause'
