import type { CallEvent, StepPlace } from '../simulation/index.ts'
import { maskText, type Path } from '../swml/index.ts'
import type { CallDocuments } from './documents.ts'
import { type Place, writePlace } from './place.ts'

/** A way that a call took: into a list of a step, to a label, into a section or a document. `step`: where. */
export type Way = { step: StepPlace } & (
  | { kind: 'list'; list: Path }
  | { kind: 'jump' }
  | { kind: 'section'; section: string }
  | { kind: 'document'; to: string }
)

/** Something that ran in the background; `to`: undefined where it still runs. */
export type Stay = {
  what: string
  /** Only where it is given one in the flow. */
  id: string | undefined
  from: StepPlace
  to: StepPlace | 'end' | undefined
}

/** One thing that was heard, masked. */
export type Sound = { sound: string; isOther: boolean; step: StepPlace | undefined }

/** The ways that a call took. */
export function waysOf(events: readonly CallEvent[], documents: CallDocuments): Way[] {
  return events.flatMap((event): Way[] => {
    const { step } = event
    if (!step) return []
    if (event.kind === 'branch') return [{ kind: 'list', list: event.list, step }]
    if (event.kind === 'jump') return [{ kind: 'jump', step }]
    if (event.kind !== 'enter') return []
    const { to } = event
    const isSection = documents.flowAt(step.document).sections.some(({ name }) => name === to)
    if (isSection) return [{ kind: 'section', section: to, step }]
    return documents.documentPlace(to, step) ? [{ kind: 'document', to, step }] : []
  })
}

/** A way as a file names it. */
export function wayName(way: Way, documents: CallDocuments): string {
  if (way.kind === 'jump') return documents.nameOf(way.step)
  const { document } = way.step
  if (way.kind === 'list') return documents.nameOf({ document, path: way.list })
  if (way.kind === 'section') return documents.nameOf({ document, path: ['sections', way.section] })
  const place = documents.documentPlace(way.to, way.step)
  return place ? writePlace(place) : ''
}

/** Whether a place means this very way. */
export function isWay(place: Place, way: Way, documents: CallDocuments): boolean {
  const { document } = way.step
  if (way.kind === 'list') return documents.means(place, { document, path: way.list })
  if (way.kind === 'jump') return place.section !== undefined && documents.means(place, way.step)
  if (way.kind === 'section')
    return (
      place.steps.length === 0 &&
      place.section === way.section &&
      documents.meansDocument(place.document, document)
    )
  if (place.section !== undefined || !place.document) return false
  return documents.meansEntered(place.document, way.to, way.step)
}

const heads = new WeakMap<Place, Place>()

/** Whether a place means a way of the same step. */
export function isOfSameStep(place: Place, way: Way, documents: CallDocuments): boolean {
  if (way.kind !== 'list') return isWay(place, way, documents)
  const last = place.steps.at(-1)
  if (!last?.list) return false
  const head = heads.get(place) ?? { ...place, steps: place.steps.with(-1, { step: last.step }) }
  heads.set(place, head)
  return documents.means(head, way.step)
}

/** What ran in the background, in the order in which it started. */
export function staysOf(events: readonly CallEvent[]): Stay[] {
  const stays: Stay[] = []
  const running = new Map<string, Stay>()
  const lastOther = events.findLastIndex(({ kind }) => !['stop', 'sent', 'end'].includes(kind))
  const isOver = events.at(-1)?.kind === 'end'
  for (const [at, event] of events.entries()) {
    if (event.kind !== 'start' && event.kind !== 'stop') continue
    const { thing } = event
    const { resource, id, isNamed, since, step } = thing
    const key = JSON.stringify([resource, id, since, step, thing.leg])
    if (event.kind === 'start') {
      const stay: Stay = { what: resource, id: isNamed ? id : undefined, from: step, to: undefined }
      stays.push(stay)
      running.set(key, stay)
    } else {
      const stay = running.get(key)
      running.delete(key)
      if (stay) stay.to = isOver && at > lastOther ? 'end' : (event.step ?? 'end')
    }
  }
  return stays
}

/** All that was heard. */
export function soundsOf(events: readonly CallEvent[]): Sound[] {
  return events.flatMap((event) =>
    event.kind === 'heard'
      ? [{ sound: maskText(event.sound), isOther: event.leg === 'b', step: event.step }]
      : [],
  )
}
