import { allSteps } from '../../read/findSteps.ts'
import { controlOf } from '../../streams/definitionOf.ts'
import type { Flow, Path } from '../../types.ts'
import { stepAt } from '../findStep.ts'
import { insertSteps } from '../insertSteps.ts'
import { inRounds, type Round } from './inRounds.ts'
import { jumping, marking } from './methodFor.ts'
import { type Outcome, outcome, unreadable } from './outcome.ts'
import { freeName } from './sectionName.ts'

/**
 * A jump behind the step at `from` to the step at `to`: to the label that is there or right above, else to a new one.
 * `path`: of the jump afterwards.
 */
export function addJump(
  flow: Flow,
  from: Path,
  to: Path,
): Outcome<{ path: Path; label: string; isNew: boolean }> {
  if (!flow.readable) return { error: unreadable }
  const target = stepAt(flow, to)
  if (!target || !stepAt(flow, from)) return { error: 'That step isn’t there any more.' }
  if (from[1] !== to[1])
    return { error: 'A jump stays in its own section. To get to another one, go to the section.' }
  const index = Number(to.at(-1))
  const above = stepAt(flow, [...to.slice(0, -1), index - 1])
  const there = controlOf(target).label ?? (above && controlOf(above).label)
  const label = there ?? freeName(nameFor(target.method), labelsIn(flow, to[1]))
  const jump = jumping()?.step(label)
  const mark = marking()?.step(label)
  if (jump === undefined || mark === undefined) return { error: 'There is no way to jump.' }
  const list = to.slice(0, -1)
  const source = there === undefined ? shiftedBy(from, list, index) : from
  const behind = Number(source.at(-1)) + 1
  const rounds: Round[] = [
    ...(there === undefined ? [(now: Flow) => insertSteps(now, { list, index }, [mark])] : []),
    (now) => insertSteps(now, { list: source.slice(0, -1), index: behind }, [jump]),
  ]
  const path = [...source.slice(0, -1), behind]
  return outcome(inRounds(flow, rounds), { path, label, isNew: there === undefined })
}

function labelsIn(flow: Flow, section: string | number | undefined): Set<string> {
  const labels = allSteps(flow)
    .filter((step) => step.path[1] === section)
    .flatMap((step) => controlOf(step).label ?? [])
  return new Set(labels)
}

/** A path after a step was put into a list before `index`. */
function shiftedBy(path: Path, list: Path, index: number): Path {
  const at = path[list.length]
  const isBehind =
    list.every((key, depth) => path[depth] === key) && typeof at === 'number' && at >= index
  return isBehind ? path.with(list.length, at + 1) : path
}

/** What a label for a step is called: after its method. */
function nameFor(method: string): string {
  return /^\w+$/.test(method) ? method : 'here'
}
