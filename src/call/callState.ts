import type { Recorded, Replayed } from '../player/replay.ts'
import type { GivenAnswer } from '../scenarios/types.ts'
import type { Answer, CallEvent, CallOptions, Played, Run } from '../simulation/types.ts'

/** Plays a call from answer to answer; `CallPlayer` does so in a worker. */
export type Player = {
  start: (text: string, options?: CallOptions) => Promise<Played>
  continue: (run: Run, answer: Answer) => Promise<Played>
  replay: (text: string, options: CallOptions, recorded: Recorded) => Promise<Replayed>
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
  /** The flow is another where it was run, and the call is back there, until somebody goes on. */
  changed: Replayed['changed']
}
