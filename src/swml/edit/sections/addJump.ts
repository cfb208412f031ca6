import { controlOf } from '../../methods/definitionOf.ts'
import { fieldsOf } from '../../methods/fieldsOf.ts'
import { listOf } from '../../tree/listAt.ts'
import { startsWith } from '../../tree/paths.ts'
import { stepAt } from '../../tree/stepAt.ts'
import type { Flow, Path, Step } from '../../types.ts'
import { insertSteps } from '../insertSteps.ts'
import { labelsIn } from '../paste/freeLabels.ts'
import { setField } from '../setField.ts'
import { inRounds, type Round } from './inRounds.ts'
import { isJump, jumping, marking } from './methodFor.ts'
import { type Outcome, outcome, unreadable } from './outcome.ts'
import { placeError } from './placeError.ts'
import { referencesIn } from './referencesTo.ts'
import { freeName } from './sectionName.ts'

/** A jump as it is afterwards; `isNew`: its label is, `isAdded`: it is, too. */
export type JumpMade = { path: Path; label: string; isNew: boolean; isAdded: boolean }

/**
 * A jump behind the step at `from` to the step at `to`: to the label that is there or right above, else to a new one.
 * Where the step at `from` is a jump, it leads there from now on.
 */
export function addJump(flow: Flow, from: Path, to: Path): Outcome<JumpMade> {
  if (!flow.readable) return { error: unreadable }
  const target = stepAt(flow, to)
  const start = stepAt(flow, from)
  if (!target || !start) return { error: 'That step isn’t there any more.' }
  if (from[1] !== to[1])
    return { error: 'A jump stays in its own section. To get to another one, go to the section.' }
  const index = Number(to.at(-1))
  const above = stepAt(flow, [...listOf(to), index - 1])
  const there = controlOf(target).label ?? (above && controlOf(above).label)
  const label = there ?? freeName(nameFor(target.method), labelsIn(flow, to[1]))
  const [jumps, marks] = [jumping(), marking()]
  if (!jumps || !marks) return { error: 'There is no way to jump.' }
  const [jump, mark] = [jumps.step(label), marks.step(label)]
  const list = listOf(to)
  const isAdded = !isJump(start)
  const needed: [Path, string][] = []
  if (there === undefined) needed.push([list, marks.method])
  if (isAdded) needed.push([listOf(from), jumps.method])
  const wrong = needed.map((each) => placeError(flow, ...each)).find((why) => why !== undefined)
  if (wrong !== undefined) return { error: wrong }
  const source = there === undefined ? shiftedBy(from, list, index) : from
  const behind = Number(source.at(-1)) + 1
  const own = isAdded ? undefined : labelPath(start).slice(start.path.length)
  if (own && controlOf(start).jump?.label === label)
    return { error: `It jumps to “${label}” already.` }
  const rounds: Round[] = [
    ...(there === undefined ? [(now: Flow) => insertSteps(now, { list, index }, [mark])] : []),
    (now) =>
      own
        ? setField(now, [...source, ...own], label)
        : insertSteps(now, { list: listOf(source), index: behind }, [jump]),
  ]
  const path = own ? source : [...listOf(source), behind]
  const made = { path, label, isNew: there === undefined, isAdded }
  return outcome(flow, inRounds(flow, rounds), made, from, to)
}

/** Where a jump says the label it leads to, also where it doesn't say one yet. */
function labelPath(jump: Step): Path {
  const [written] = referencesIn(jump, 'label')
  if (written) return written.path
  const field = fieldsOf(jump.method).find((each) => each.refersTo === 'label')
  return [...jump.path, jump.method, ...(field ? [field.name] : [])]
}

/** A path after a step was put into a list before `index`. */
function shiftedBy(path: Path, list: Path, index: number): Path {
  const at = path[list.length]
  const isBehind = startsWith(path, list) && typeof at === 'number' && at >= index
  return isBehind ? path.with(list.length, at + 1) : path
}

/** What a label for a step is called: after its method. */
function nameFor(method: string): string {
  return /^\w+$/.test(method) ? method : 'here'
}
