import { WorkerCalls } from '../../document/worker/workerCalls.ts'
import type { Density } from '../../layout/sizes.ts'
import type { LookFacts } from '../../picture/lookFacts.ts'
import type { PictureWithFlow } from '../../picture/pictureOf.ts'
import type { Path } from '../../swml/index.ts'

/** What the worker is asked. */
export type PictureRequest = {
  id: number
  text: string
  name: string
  look: LookFacts
  density: Density
  /** Of the steps to be drawn; empty: all. */
  paths: readonly Path[]
  /** What has them. */
  rails: 'none' | 'streams' | 'all'
}

/** And what it answers. */
export type PictureAnswer = { id: number; picture: PictureWithFlow }

const calls = new WorkerCalls<Omit<PictureRequest, 'id'>, PictureAnswer>({
  start: () => new Worker(new URL('./picture.worker.ts', import.meta.url), { type: 'module' }),
  what: 'that draws pictures',
  // Milliseconds: many times what a slow machine takes.
  patience: () => 60_000,
})

/** Draws a long flow beside the page, which goes on. Rejects where the worker breaks; the next one gets another. */
export async function drawInWorker(question: Omit<PictureRequest, 'id'>): Promise<PictureWithFlow> {
  return (await calls.askForOne(question)).picture
}
