import { addBranch } from '../edit/branches/addBranch.ts'
import { removeBranch } from '../edit/branches/removeBranch.ts'
import { renameBranch } from '../edit/branches/renameBranch.ts'
import { insertSteps } from '../edit/insertSteps.ts'
import { removeSteps } from '../edit/removeSteps.ts'
import { inRounds } from '../edit/sections/inRounds.ts'
import { type Outcome, outcome, unreadable } from '../edit/sections/outcome.ts'
import { placeError } from '../edit/sections/placeError.ts'
import { startsWith } from '../tree/paths.ts'
import type { Branch, Flow, Path } from '../types.ts'
import { type Asked, againIn, askedAt, fillIn } from './asked.ts'
import type { Decision } from './decision.ts'
import { newDecision } from './decision.ts'
import { isOwn, withoutLabel } from './label.ts'

/** Why nothing is edited where the question is gone. */
export const gone = 'That question isn’t there any more.'

/**
 * Lets the caller answer the question at `question` with a key, after the other choices. The step that chooses by the
 * answer is made where there is none. `path`: of the choice's list of steps afterwards.
 */
export function addChoice(flow: Flow, question: Path, key: string): Outcome<{ path: Path }> {
  if (!flow.readable) return { error: unreadable }
  const asked = askedAt(flow, question)
  if (!asked) return { error: gone }
  const { decision, list, index } = asked
  if (!decision) return withDecision(flow, asked, key)
  const add = (now: Flow, { step, way }: Decision) =>
    addBranch(now, step.path, { way, takes: 'name', title: '' }, key)
  if (!decision.isOpen) return add(flow, decision)
  const first = add(flow, decision)
  if ('error' in first) return first
  const edits = inRounds(flow, [
    ...fillIn(asked),
    (now) => {
      const then = askedAt(now, question)?.decision
      const made = then && add(now, then)
      return made && 'edits' in made ? made.edits : undefined
    },
  ])
  return outcome(flow, edits, { path: first.path }, [...list, index + 1])
}

function withDecision(flow: Flow, asked: Asked, key: string): Outcome<{ path: Path }> {
  const { list, index, question } = asked
  if (key === '') return { error: noKey }
  const made = newDecision(question.answer, key)
  if (!made) return { error: 'There is no way to choose.' }
  const wrong = placeError(flow, list, made.method)
  if (wrong !== undefined) return { error: wrong }
  const edits = insertSteps(flow, { list, index: index + 1 }, [made.step])
  return outcome(flow, edits, { path: [...list, index + 1, ...made.case] }, list)
}

const noKey = 'A choice needs the key that is pressed.'

/** Gives a choice another key. `path`: of its list of steps afterwards. */
export function renameChoice(
  flow: Flow,
  question: Path,
  key: string,
  to: string,
): Outcome<{ path: Path }> {
  if (!flow.readable) return { error: unreadable }
  const branch = branchFor(askedAt(flow, question), key)
  if (!branch) return { error: noChoice(key) }
  if (to === '') return { error: noKey }
  return renameBranch(flow, branch.path, to)
}

/**
 * Takes a choice out, with its steps. With the last one goes the step that chose, unless something else runs where no
 * choice fits: that stays, and then runs for every answer.
 */
export function removeChoice(flow: Flow, question: Path, key: string): Outcome {
  if (!flow.readable) return { error: unreadable }
  const asked = askedAt(flow, question)
  const branch = branchFor(asked, key)
  const decision = asked?.decision
  if (!asked || !branch || !decision) return { error: noChoice(key) }
  const others = branchesOf(decision).length - 1
  const again = againIn(asked)
  const own = again?.where === 'otherwise' && isOwn(again.label) ? again : undefined
  const kept = (asked.otherwise ?? []).filter((step) => step !== own?.step)
  const { path } = decision.step
  if (others === 0 && kept.length === 0) {
    const edits = withoutLabel(flow, asked, [(now) => removeSteps(now, [path])])
    return outcome(flow, edits, {}, path)
  }
  const alone = removeBranch(flow, branch.path)
  if ('error' in alone) return alone
  return outcome(flow, withoutLabel(flow, asked, [() => alone.edits]), {}, branch.path)
}

/** The branch of a choice. */
export function branchFor(asked: Asked | undefined, key: string): Branch | undefined {
  return asked?.decision && branchesOf(asked.decision).find(({ path }) => path.at(-1) === key)
}

export function noChoice(key: string): string {
  return `There is no choice “${key}” any more.`
}

function branchesOf({ step, cases }: Decision): Branch[] {
  return step.branches.filter(({ path }) => startsWith(path, cases))
}
