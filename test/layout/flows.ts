import fc from 'fast-check'
import type { Branch, Flow, Path, Section, Step } from '../../src/swml/index.ts'

/** A drawing plan: each number list is a step's branches. */
export type Plan = { branches: readonly (readonly Plan[])[] }

/** Builds a flow's sections by plan, with ids numbered in the order of the text. */
export function flowOf(plans: readonly (readonly Plan[])[]): Pick<Flow, 'sections' | 'shape'> {
  let id = 0
  const range = { start: 0, end: 0 }
  const stepsOf = (list: readonly Plan[], path: Path): Step[] =>
    list.map((plan, index) => {
      const stepPath = [...path, index]
      const own = id++
      const branches: Branch[] = plan.branches.map((steps, branch) => {
        const branchPath = [...stepPath, 'cond', branch, 'then']
        return { label: `Case ${branch}`, path: branchPath, steps: stepsOf(steps, branchPath) }
      })
      return {
        id: own,
        method: branches.length > 0 ? 'cond' : 'stream',
        notation: 'map',
        value: {},
        otherKeys: [],
        range,
        dash: -1,
        path: stepPath,
        branches,
      }
    })
  const sections: Section[] = plans.map((plan, index) => {
    const name = index === 0 ? 'main' : `section-${index}`
    const path = ['sections', name]
    const steps = stepsOf(plan, path)
    return {
      name,
      path,
      range,
      nameRange: range,
      steps,
      notation: steps.length > 0 ? 'list' : 'empty',
    }
  })
  return { sections, shape: {} }
}

export const leaf: Plan = { branches: [] }

export function forked(...branches: (readonly Plan[])[]): Plan {
  return { branches }
}

const { list } = fc.letrec<{ list: readonly Plan[]; plan: Plan }>((tie) => ({
  plan: fc.record({
    branches: fc.oneof(
      { depthSize: 'small' },
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(tie('list'), { minLength: 1, maxLength: 3 }) },
    ),
  }),
  list: fc.array(tie('plan'), { maxLength: 5 }),
}))

/** A step with so many branches that they stand in rows, one of which may have branches itself. */
const wide: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.array<readonly Plan[]>(fc.array(fc.constant(leaf), { maxLength: 2 }), {
      minLength: 5,
      maxLength: 9,
    }),
    list,
    fc.nat(9),
  )
  .map(([branches, inner, at]) => ({ branches: branches.toSpliced(at, 0, inner) }))

/** Flows of a few sections with nested branches, empty lists among them. */
export const anyFlow = fc
  .tuple(fc.array(list, { maxLength: 3 }), fc.option(fc.tuple(wide, fc.nat(9))))
  .map(([lists, more]) => {
    if (more === null) return flowOf(lists)
    const [first = [], ...others] = lists
    return flowOf([first.toSpliced(more[1], 0, more[0]), ...others])
  })

export const runs = process.env.LONG ? 3000 : 150

/** Every step of a flow, in the order of the text. */
export function allSteps(flow: Pick<Flow, 'sections'>): Step[] {
  const found: Step[] = []
  const visit = (steps: readonly Step[]) => {
    for (const step of steps) {
      found.push(step)
      for (const branch of step.branches) visit(branch.steps)
    }
  }
  for (const section of flow.sections) visit(section.steps)
  return found
}
