import type { CallEvent, Run, StepPlace } from '../simulation/index.ts'
import { ownSwml } from '../simulation/index.ts'
import {
  controlOf,
  documentText,
  type Flow,
  isDocument,
  type Path,
  readFlow,
  samePath,
} from '../swml/index.ts'
import { type Found, findIn } from './findPlace.ts'
import { nameIn } from './namePlace.ts'
import { type Place, writePlace } from './place.ts'

/** Where a document of a call came from. */
type Origin = { address: string } | { within: StepPlace }

/**
 * The documents of one call (the flow itself is the first), and where each came from: what places mean in them. Made
 * anew for each call; told of all that happens in it.
 */
export class CallDocuments {
  readonly flow: Flow
  private readonly origins = new Map<number, Origin[]>()
  private readonly texts = new Map<string, Flow>()
  private run: Run | undefined
  private entered: Origin | undefined

  constructor(flow: Flow) {
    this.flow = flow
  }

  /** What has happened since it was told last, the run as it is since, and what was waited for then. */
  tell(run: Run, events: readonly CallEvent[], waiting = run.waiting): void {
    this.run = run
    for (const event of events) {
      if (event.kind === 'enter' && event.step) this.entered = originOf(event.to, event.step)
      else if (event.kind === 'return') this.entered = undefined
      else if (event.kind === 'step' && event.step) this.begin(event.step.document)
    }
    if (waiting) this.begin(waiting.step.document)
  }

  private begin(document: number): void {
    const { entered } = this
    if (document === 0 || !entered) return
    this.entered = undefined
    const known = this.origins.get(document) ?? []
    if (!known.some((one) => isSame(one, entered))) this.origins.set(document, [...known, entered])
  }

  /** The document of a step. */
  flowAt(document: number): Flow {
    return document === 0 ? this.flow : this.flowOf(this.run?.documents[document] ?? '')
  }

  private flowOf(text: string): Flow {
    const known = this.texts.get(text) ?? readFlow(text)
    this.texts.set(text, known)
    return known
  }

  /** A step, or a list of steps, as a file names it. */
  nameOf(at: StepPlace): string {
    const place = this.placeOf(at)
    return writePlace(place ?? { document: undefined, section: 'main', steps: [] })
  }

  private placeOf({ document, path }: StepPlace): Place | undefined {
    const inside = nameIn(this.flowAt(document), path)
    return inside && { document: this.documentOf(document), ...inside }
  }

  /** The document that has been entered, as a place. */
  documentPlace(to: string, step: StepPlace): Place | undefined {
    const origin = originOf(to, step)
    const document = origin && this.named(origin)
    return document && { document, section: undefined, steps: [] }
  }

  private documentOf(document: number): Place['document'] {
    const [origin] = this.origins.get(document) ?? []
    return origin && this.named(origin)
  }

  private named(origin: Origin): Place['document'] {
    if ('address' in origin) return origin
    const within = this.placeOf(origin.within)
    return within && { within }
  }

  /** Whether a place means this step, or this list. */
  means(place: Place, { document, path }: StepPlace): boolean {
    if (!this.meansDocument(place.document, document)) return false
    // A section may be waited in that isn’t there.
    if (place.steps.length === 0) return samePath(path, ['sections', place.section ?? ''])
    const { steps, lists } = this.found(document, place)
    return (
      steps.some((step) => samePath(step.path, path)) || lists.some((list) => samePath(list, path))
    )
  }

  /** Whether a place means more than one step or list of the flow. */
  isAmbiguous(place: Place): boolean {
    const { steps, lists } = this.found(0, place)
    return place.document === undefined && steps.length + lists.length > 1
  }

  private found(document: number, place: Place): Found {
    return findIn(this.flowAt(document), place)
  }

  /** Whether a place’s document is this one. */
  meansDocument(meant: Place['document'], document: number): boolean {
    if (meant === undefined) return document === 0
    return (this.origins.get(document) ?? []).some((origin) => this.meansOrigin(meant, origin))
  }

  /** Whether a place’s document is the one that a step enters. */
  meansEntered(meant: NonNullable<Place['document']>, to: string, step: StepPlace): boolean {
    const origin = originOf(to, step)
    return origin !== undefined && this.meansOrigin(meant, origin)
  }

  /** Whether a place’s document comes from there. */
  private meansOrigin(meant: NonNullable<Place['document']>, origin: Origin): boolean {
    if ('address' in meant) return 'address' in origin && meant.address === origin.address
    return 'within' in origin && this.means(meant.within, origin.within)
  }

  /** Whether a place is gone: it is sure that it leads to nothing. `documents`: known texts at addresses. */
  isGone(place: Place, documents: Readonly<Record<string, string>>): boolean {
    const flows = this.flowsOf(place.document, documents)
    if (flows === 'gone') return true
    if (flows.length === 0 || place.section === undefined) return false
    return flows.every((flow) => !isFound(flow, place))
  }

  private flowsOf(
    meant: Place['document'],
    documents: Readonly<Record<string, string>>,
  ): readonly Flow[] | 'gone' {
    if (meant === undefined) return [this.flow]
    const played = [...this.origins.keys()].filter((each) => this.meansDocument(meant, each))
    if (played.length > 0) return played.map((each) => this.flowAt(each))
    if ('address' in meant) {
      const text = Object.hasOwn(documents, meant.address) ? documents[meant.address] : undefined
      return text === undefined ? [] : [this.flowOf(text)]
    }
    const outer = this.flowsOf(meant.within.document, documents)
    if (outer === 'gone') return 'gone'
    const steps = outer.flatMap((flow) => findIn(flow, meant.within).steps)
    if (outer.length > 0 && steps.length === 0) return 'gone'
    return steps.flatMap((step) => {
      const dest = controlOf(step).call?.dest ?? ''
      return isDocument(dest) && !/[$%]\{/.test(dest) ? [this.flowOf(documentText(dest))] : []
    })
  }

  /** The step of the flow itself that a step is, or was come to from. */
  ownPath({ document, path }: StepPlace): Path | undefined {
    if (document === 0) return path
    const [origin] = this.origins.get(document) ?? []
    return origin && 'within' in origin ? this.ownPath(origin.within) : undefined
  }

  /** The first step or list in the flow itself that a place means. */
  pathOf(place: Place): Path | undefined {
    if (place.document !== undefined)
      return 'within' in place.document ? this.pathOf(place.document.within) : undefined
    const { steps, lists } = findIn(this.flow, place)
    return steps[0]?.path ?? lists[0]
  }
}

function isFound(flow: Flow, place: Place): boolean {
  if (place.steps.length === 0)
    return place.section === 'main' || flow.sections.some(({ name }) => name === place.section)
  const { steps, lists } = findIn(flow, place)
  return steps.length + lists.length > 0
}

/** Where a document comes from that a step goes to; undefined where it goes to a section. */
function originOf(to: string, step: StepPlace): Origin | undefined {
  if (to === ownSwml) return { within: step }
  return /^https?:/i.test(to) ? { address: to } : undefined
}

function isSame(one: Origin, other: Origin): boolean {
  if ('address' in one) return 'address' in other && one.address === other.address
  if ('address' in other) return false
  return (
    one.within.document === other.within.document && samePath(one.within.path, other.within.path)
  )
}
