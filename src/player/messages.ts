import type { Answer, CallOptions, Played, Run } from '../simulation/types.ts'
import type { Recorded, Replayed } from './replay.ts'

/** `text`: of the flow. */
export type PlayQuestion =
  | { job: 'start'; text: string; options: CallOptions }
  | { job: 'continue'; run: Run; answer: Answer }
  | { job: 'replay'; text: string; options: CallOptions; recorded: Recorded }

export type PlayRequest = PlayQuestion & { id: number }

/** `working` is a sign of life, before the answer itself; `endless` stands for an `EndlessCall`. */
export type PlayAnswer =
  | { id: number; kind: 'working' }
  | { id: number; kind: 'played'; played: Played }
  | { id: number; kind: 'replayed'; replayed: Replayed }
  | { id: number; kind: 'endless' }
  | { id: number; kind: 'failed'; error: unknown }
