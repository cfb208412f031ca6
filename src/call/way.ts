import type { CallEvent } from '../simulation/types.ts'
import { type Flow, type StepPlace, samePath, stepPlaces } from '../swml/index.ts'
import { stepOf } from './stepOf.ts'
import { emptyLines, linesBetween, linesOut, linesUpTo } from './wayLines.ts'

/** How a call has come to where it is. */
type Walk = {
  /** Where it is behind; undefined: it has come to the beginning of a section, or jumped. */
  at: StepPlace | undefined
  /** That step has chosen none of its branches yet. */
  isPast: boolean
  hasJumped: boolean
  /** Steps that wait for another section to come back; undefined: one of another document. */
  waiting: readonly (StepPlace | undefined)[]
}

/** The lines that a call has gone along, as `CallMarks` names them. */
export function wayOf(flow: Flow, events: readonly CallEvent[]): ReadonlySet<string> {
  const { byId } = stepPlaces(flow)
  const way = new Set<string>()
  const add = (lines: readonly string[] = []) => {
    for (const line of lines) way.add(line)
  }
  let walk: Walk = { at: undefined, isPast: false, hasJumped: false, waiting: [] }

  const comeTo = (place: StepPlace) => {
    const { at, isPast, hasJumped } = walk
    if (at) add(linesBetween(byId, at, place, isPast))
    else if (!hasJumped && place.index === 0) add([`first:${place.section}`])
    walk = { ...walk, at: place, isPast: place.branches.length > 0, hasJumped: false }
  }
  const choose = (place: StepPlace, index: number) => {
    const { at, isPast } = walk
    // It may be back from a list that the step has run before.
    if (at && at.id !== place.id) add(linesUpTo(byId, at, place.id, isPast))
    if (index >= 0) add([`split:${place.id}.${index}`])
    if (place.branches[index]?.length === 0) add(emptyLines(place.id, index))
    walk = { ...walk, at: place, isPast: false }
  }
  const leave = () => {
    if (walk.at) add(linesOut(byId, walk.at, walk.isPast))
  }
  const comeBack = () => {
    leave()
    const { waiting } = walk
    walk = { ...walk, at: waiting.at(-1), isPast: false, waiting: waiting.slice(0, -1) }
  }

  const enter = (place: StepPlace | undefined) => {
    if (place) add([`jump:${place.id}`])
    walk = { ...walk, at: undefined, hasJumped: false, waiting: [...walk.waiting, place] }
  }

  for (const event of events) {
    if (event.kind === 'end' && event.how === 'end') leave()
    const step = stepOf(flow, event.step)
    const place = step && byId.get(step.id)
    if (event.kind === 'return') comeBack()
    else if (event.kind === 'enter') enter(place)
    else if (!place) continue
    else if (event.kind === 'step') comeTo(place)
    else if (event.kind === 'branch')
      choose(
        place,
        step.branches.findIndex(({ path }) => samePath(path, event.list)),
      )
    else if (event.kind === 'jump') {
      add([`jump:${place.id}`])
      walk = { ...walk, at: undefined, hasJumped: true }
    }
  }
  return way
}
