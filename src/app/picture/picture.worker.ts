import { lookFrom } from '../../picture/lookFacts.ts'
import { measureOn } from '../../picture/measureOn.ts'
import { pictureOf } from '../../picture/pictureOf.ts'
import { lifetimes, readFlow, startedIn, stepAt } from '../../swml/index.ts'
import type { PictureAnswer, PictureRequest } from './inWorker.ts'

self.addEventListener('message', ({ data }: MessageEvent<PictureRequest>) => {
  const { id, text, name, look, density, paths, resources } = data
  const flow = readFlow(text)
  const started = startedIn(flow).filter((resource) => resources.includes(resource))
  const kinds = started.map((resource) => lifetimes(flow, resource))
  const steps = paths.flatMap((path) => stepAt(flow, path) ?? [])
  const pen =
    typeof OffscreenCanvas === 'undefined' ? undefined : new OffscreenCanvas(1, 1).getContext('2d')
  const drawn = { ...lookFrom(look, measureOn(pen), density), name, kinds, steps }
  const answer: PictureAnswer = { id, picture: pictureOf(flow, drawn) }
  self.postMessage(answer)
})
