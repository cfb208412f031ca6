import { controlOf, definitionOf, lifetimeOf } from '../methods/definitionOf.ts'
import type { MethodDefinition, Moment, Resource } from '../methods/method.ts'
import { methodsAt } from '../read/methodsAt.ts'
import type { Lifetimes } from '../streams/live.ts'
import { listAt } from '../tree/listAt.ts'
import { stepAbove } from '../tree/stepAt.ts'
import type { Flow, Place, Step } from '../types.ts'

/** So many rows are taken in at a glance. */
const most = 5

/**
 * What people most often add at a place, the likeliest first: by the step before it, by what runs there in the
 * background and isn't stopped yet, and, where nothing follows, by how a call ends. Never what follows anyway.
 *
 * @param kinds what is live where, as far as it is known
 */
export function likelySteps(
  flow: Flow,
  { list, index }: Place,
  kinds: readonly Lifetimes[] = [],
): MethodDefinition[] {
  const steps = listAt(flow, list)?.steps ?? []
  const before = steps[index - 1]
  const next = steps[index]
  const allowed = methodsAt(flow, list).filter(({ name }) => name !== next?.method)
  const moment = momentAfter(before, list)
  const first = allowed.filter(({ likely }) => likely?.[moment] !== undefined)
  first.sort((a, b) => (a.likely?.[moment] ?? 0) - (b.likely?.[moment] ?? 0))
  if (moment === 'over') return first
  // What has only begun isn't ended yet.
  const mayEnd = next === undefined && moment !== 'start' && moment !== 'begun'
  const running = runningAt(flow, list, before, kinds)
  const last = [
    ...allowed.filter((method) => running.has(method.lifetime?.(undefined)?.stops)),
    ...(mayEnd ? allowed.filter(({ likely }) => likely?.[endOf(list)]) : []),
  ].slice(0, 2)
  const others = first.filter((method) => !last.includes(method)).slice(0, most - last.length)
  return [...others, ...last]
}

/** Where in the call a step is added that stands behind this one. */
function momentAfter(before: Step | undefined, list: Place['list']): Moment {
  if (before === undefined) return list.length > 2 ? 'chosen' : isMain(list) ? 'start' : 'begun'
  const { answers, findsOut, mode } = definitionOf(before) ?? {}
  const { ends, returns, jump, call, label } = controlOf(before)
  if (ends || returns || jump?.always || call?.forGood) return 'over'
  if (answers || label !== undefined) return 'begun'
  if (findsOut) return 'asked'
  return mode === 'background' ? 'started' : 'after'
}

function endOf(list: Place['list']): Moment {
  return isMain(list) ? 'end' : 'back'
}

function isMain(list: Place['list']): boolean {
  return list[1] === 'main'
}

/** What runs behind a step, or at the beginning of a branch. */
function runningAt(
  flow: Flow,
  list: Place['list'],
  before: Step | undefined,
  kinds: readonly Lifetimes[],
): ReadonlySet<Resource | undefined> {
  const around = before ?? stepAbove(flow, list)
  const running = new Set<Resource | undefined>()
  if (around === undefined) return running
  for (const { resource, before: at, after } of kinds) {
    const live = (before ? after : at).get(around.id)
    if (live && live.may.length > 0) running.add(resource)
  }
  // Of a step that was just added nothing is known yet.
  const { starts } = before ? lifetimeOf(before) : {}
  if (starts !== undefined) running.add(starts)
  return running
}
