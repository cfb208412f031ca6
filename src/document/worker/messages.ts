import type { Problem } from '../../swml/index.ts'
import type { LivesAnswer, ReadResult } from '../reader.ts'

export type Request = { id: number; job: 'read' | 'across' | 'lives' | 'all-lives'; text: string }

export type Answer =
  | { id: number; job: 'read'; result: ReadResult }
  | { id: number; job: 'across'; result: readonly Problem[] }
  | { id: number; job: 'lives'; result: LivesAnswer }
  | { id: number; job: 'failed'; reason: string }
