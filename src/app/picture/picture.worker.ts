import { lookFrom } from '../../picture/lookFacts.ts'
import { measureOn } from '../../picture/measureOn.ts'
import { pictureOf } from '../../picture/pictureOf.ts'
import { lifetimes, primaryResource, readFlow, startedIn, stepAt } from '../../swml/index.ts'
import type { PictureAnswer, PictureRequest } from './inWorker.ts'

self.addEventListener('message', ({ data }: MessageEvent<PictureRequest>) => {
  const { id, text, name, look, density, paths, rails } = data
  const flow = readFlow(text)
  const started = rails === 'none' ? [] : startedIn(flow)
  const kinds = started
    .filter((resource) => rails === 'all' || resource === primaryResource)
    .map((resource) => lifetimes(flow, resource))
  const steps = paths.flatMap((path) => stepAt(flow, path) ?? [])
  const pen =
    typeof OffscreenCanvas === 'undefined' ? undefined : new OffscreenCanvas(1, 1).getContext('2d')
  const drawn = { ...lookFrom(look, measureOn(pen), density), name, kinds, steps }
  const answer: PictureAnswer = { id, picture: pictureOf(flow, drawn) }
  self.postMessage(answer)
})
