import { createStore, type StoreApi } from 'zustand/vanilla'
import type { GivenAnswer } from '../scenarios/types.ts'
import type {
  Answer,
  CallEvent,
  CallOptions,
  Played,
  Run,
  StepPlace,
  Waiting,
} from '../simulation/types.ts'
import { withTextsOf } from './withTextsOf.ts'

/** Plays a call from answer to answer; `CallPlayer` does so in a worker. */
export type Player = {
  start: (text: string, options?: CallOptions) => Promise<Played>
  continue: (run: Run, answer: Answer) => Promise<Played>
}

/** How fast a call is played: at once, four times as fast as it would be, or as it would be. */
export type Speed = 'instant' | 4 | 1

/** A call that is played, as it is shown. */
export type CallState = {
  /** The flow's text that the call goes through; undefined: none has begun. */
  text: string | undefined
  /** What it began with. */
  options: CallOptions
  /** What was answered, but for going on from pauses by itself. */
  answers: readonly GivenAnswer[]
  /** All that has happened. */
  events: readonly CallEvent[]
  /** So many events were there before the last answer, or step. */
  known: number
  /** How the call stands; undefined until it has begun. */
  played: Pick<Played, 'run' | 'waiting'> | undefined
  /** Something is being played right now; a step that takes its time, too. */
  isBusy: boolean
  /** It goes on by itself after an answer; else it stops before each step. */
  isPlaying: boolean
  speed: Speed
  /** There is a place to go back to. */
  hasBefore: boolean
  /** What broke while it was played. */
  failed: unknown
}

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
} satisfies Partial<CallState>

/** Milliseconds between what is shown while a call is played at once. */
const often = 100

/** A call that somebody plays: what has happened, what is waited for, and the ways on and back. */
export function callSession({
  player,
  isBreakpoint = () => false,
  hasBreakpoints = () => true,
  pass = wait,
}: Means): CallSession {
  const store = createStore<CallState>(() => ({ ...nothing, speed: 'instant' }))
  const { getState, setState } = store
  let before: Pick<CallState, 'answers' | 'events' | 'known' | 'played'>[] = []
  /** Whoever plays with an older one has been overtaken. */
  let turn = 0
  let passing = new AbortController()
  let shown = 0

  const hurry = () => {
    passing.abort()
    passing = new AbortController()
  }
  const remember = (answer: Answer, waiting: Waiting) => {
    const { answers, events, known, played } = getState()
    before = [...before, { answers, events, known, played }]
    const given = { waiting, answer, known: events.length }
    setState({ answers: [...answers, given], known: events.length, hasBefore: true })
  }
  const go = async (ask: () => Promise<Played>) => {
    turn += 1
    const own = turn
    hurry()
    shown = performance.now()
    setState({ isBusy: true, failed: undefined })
    try {
      await playOn(ask, () => own === turn)
    } catch (failed) {
      if (own === turn) setState({ failed, isPlaying: false })
    }
    if (own === turn) setState({ isBusy: false })
  }
  const playOn = async (ask: () => Promise<Played>, isCurrent: () => boolean) => {
    let next = await ask()
    let now: Pick<CallState, 'events' | 'played'> = getState()
    while (isCurrent()) {
      const before = now.played?.run
      const run = withTextsOf(next.run, before)
      const { waiting } = next
      now = { events: [...now.events, ...next.events], played: { run, waiting } }
      const isOn = waiting?.kind === 'pause' && getState().isPlaying && !isBreakpoint(waiting.step)
      if (!isOn) return setState({ ...now, isPlaying: getState().isPlaying && !isPause(waiting) })
      show(now)
      await takeTime(run.clock - (before?.clock ?? 0), isCurrent)
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
  const takeTime = async (milliseconds: number, isCurrent: () => boolean) => {
    let left = milliseconds
    // Another speed counts from now on.
    while (left > 0 && isCurrent() && getState().isPlaying) {
      const { speed } = getState()
      if (speed === 'instant') return
      const { signal } = passing
      const begun = performance.now()
      await pass(Math.min(left / speed, longest), signal)
      if (!signal.aborted) return
      left -= (performance.now() - begun) * speed
    }
  }
  const isStepwise = () => {
    const { isPlaying, speed } = getState()
    return !isPlaying || speed !== 'instant' || hasBreakpoints()
  }
  const goFrom = (run: Run, answer: Answer) =>
    player.continue({ ...run, pauseEach: isStepwise() }, answer)
  const isPaused = () => isPause(getState().played?.waiting)
  const goOn = (answer: Answer) => {
    const { played } = getState()
    if (!played?.waiting) return Promise.resolve()
    remember(answer, played.waiting)
    const { run } = played
    return go(() => goFrom(run, answer))
  }

  return {
    store,
    start: (text, options = {}, isPaused = false) => {
      before = []
      setState({ ...nothing, text, options, isPlaying: !isPaused })
      return go(() => player.start(text, { ...options, pauseEach: isStepwise() }))
    },
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
      turn += 1
      hurry()
      before = before.slice(0, -1)
      const isPlaying = getState().isPlaying && !isPause(last.played?.waiting)
      setState({
        ...last,
        isPlaying,
        isBusy: false,
        failed: undefined,
        hasBefore: before.length > 0,
      })
    },
    setSpeed: (speed) => {
      setState({ speed })
      hurry()
    },
    clear: () => {
      turn += 1
      hurry()
      before = []
      setState(nothing)
    },
  }
}

const isPause = (waiting: Played['waiting']) => waiting?.kind === 'pause'

/** What a timer can wait at most. */
const longest = 2 ** 31 - 1

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
