import type { Problem, Step } from '../../swml/index.ts'
import type { LivenessAnswer, ReadResult } from '../reader.ts'

/** `warm` has no answer. */
export type Question = {
  job: 'warm' | 'read' | 'steps' | 'flow' | 'liveness' | 'all-liveness'
  text: string
}

/** A question as it is sent. */
export type Request = Question & { id: number }

/** Steps of the section at this index, before the rest of a `read`. */
export type Part = { id: number; job: 'part'; section: number; steps: readonly Step[] }

/** Some of what a check found, before the rest of a job of checks. */
export type FoundPart = { id: number; job: 'found'; problems: readonly Problem[] }

/** A message of an answer: some of it (`part`, `found`), or the last of it. */
export type Answer =
  | Part
  | FoundPart
  | { id: number; job: 'read'; result: ReadResult }
  | { id: number; job: 'steps' | 'flow'; result: readonly Problem[] }
  | { id: number; job: 'liveness'; result: LivenessAnswer }
  /** Errors can be sent, with where they came from. */
  | { id: number; job: 'failed'; error: unknown }
