import type { Round } from '../edit/sections/inRounds.ts'
import { setField } from '../edit/setField.ts'
import { bodyValue } from '../methods/bodyValue.ts'
import { controlOf, definitionOf } from '../methods/definitionOf.ts'
import { fieldsOf } from '../methods/fieldsOf.ts'
import type { Question } from '../methods/question.ts'
import { get, isMap } from '../plain.ts'
import { indexInList, listAt, listOf } from '../tree/listAt.ts'
import { stepAt } from '../tree/stepAt.ts'
import type { Flow, Path, Step } from '../types.ts'
import { type Decision, decisionBy } from './decision.ts'

/** A step that asks the caller something, with what stands around it. */
export type Asked = {
  step: Step
  question: Question
  list: Path
  index: number
  /** The labels right above it: a jump to one of them asks again. */
  labels: readonly string[]
  /** Right after it, by its answer. */
  decision: Decision | undefined
  /** The steps that run where no case fits; undefined where there is no such list. */
  otherwise: readonly Step[] | undefined
  /** The step right after the decision. */
  after: Step | undefined
}

/** The question at a path; undefined where the step there asks nothing, or where there is none. */
export function askedAt(flow: Flow, path: Path): Asked | undefined {
  const step = stepAt(flow, path)
  const question = step && questionOf(step)
  const list = step && listAt(flow, listOf(path))
  if (!step || !question || !list) return undefined
  const index = indexInList(path)
  const decision = decisionBy(list.steps[index + 1], question.answer)
  const otherwise = decision && branchAt(decision.step, decision.otherwise)
  const labels: string[] = []
  for (let at = index - 1; at >= 0; at--) {
    const above = list.steps[at]
    const label = above && controlOf(above).label
    if (label === undefined) break
    labels.push(label)
  }
  return {
    step,
    question,
    list: list.path,
    index,
    labels,
    decision,
    otherwise,
    after: decision && list.steps[index + 2],
  }
}

/** What a step asks the caller, as its method says. */
export function questionOf(step: Step): Question | undefined {
  const definition = definitionOf(step)
  return definition?.asks?.(bodyValue(definition, step.value))
}

/** Fills in the variable of a decision that was left open. */
export function fillIn({ decision, question }: Asked): Round[] {
  if (!decision?.isOpen) return []
  return [(now) => setField(now, decision.variable, question.answer)]
}

/** The label that a step always jumps to, for as often as it may; undefined where it is no such jump. */
export function jumpOf(step: Step | undefined): { label: string; max?: number } | undefined {
  const jump = step && controlOf(step).jump
  if (!step || !jump || jump.label === '') return undefined
  const condition = fieldsOf(step.method).find((field) => field.role === 'condition')
  const isTested =
    condition !== undefined && isMap(step.value) && get(step.value, condition.name) !== undefined
  return isTested ? undefined : jump
}

/** Where a jump asks again: where no case fits, or after all cases that go on. */
export type Again = { step: Step; where: 'otherwise' | 'after'; label: string; max?: number }

/** The jump back to the question. */
export function againIn({ otherwise, after, labels }: Asked): Again | undefined {
  const find = (steps: readonly Step[], where: Again['where']): Again | undefined => {
    for (const step of steps) {
      const jump = jumpOf(step)
      if (jump && labels.includes(jump.label)) return { step, where, ...jump }
    }
    return undefined
  }
  const isReached = otherwise === undefined || !otherwise.some(leaves)
  return (
    find(otherwise ?? [], 'otherwise') ?? (after && isReached ? find([after], 'after') : undefined)
  )
}

/** Whether nothing that stands behind a step in its list is ever reached from it. */
export function leaves(step: Step): boolean {
  const { ends, returns, call, jump } = controlOf(step)
  return ends === true || returns === true || call?.forGood === true || jump?.always === true
}

/** The steps of the branch whose list is at a path. */
function branchAt(step: Step, list: Path): readonly Step[] | undefined {
  return step.branches.find(
    (branch) => branch.path.length === list.length && branch.path.at(-1) === list.at(-1),
  )?.steps
}
