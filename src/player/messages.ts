import type { Answer, CallOptions, Played, Run } from '../simulation/types.ts'

/** `text`: of the flow. */
export type PlayQuestion =
  | { job: 'start'; text: string; options: CallOptions }
  | { job: 'continue'; run: Run; answer: Answer }

export type PlayRequest = PlayQuestion & { id: number }

/** `working` is a sign of life, before the answer itself; `endless` stands for an `EndlessCall`. */
export type PlayAnswer =
  | { id: number; kind: 'working' }
  | { id: number; kind: 'played'; played: Played }
  | { id: number; kind: 'endless' }
  | { id: number; kind: 'failed'; error: unknown }
