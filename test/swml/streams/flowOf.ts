import { allSteps, type Flow, type Plain, readFlow, type Step } from '../../../src/swml/index.ts'

/** A flow with these sections, read from its text as any other. */
export function flowOf(sections: Record<string, Plain[]>): Flow {
  return readFlow(JSON.stringify({ version: '1.0.0', sections }))
}

/** The steps of one method, in the order of the text. */
export function stepsOf(flow: Flow, method: string): Step[] {
  return allSteps(flow).filter((step) => step.method === method)
}

/** The step at a place written `main.0`, as an error where there is none. */
export function at(flow: Flow, section: string, ...indexes: number[]): Step {
  let steps = flow.sections.find(({ name }) => name === section)?.steps ?? []
  let step: Step | undefined
  indexes.forEach((index, depth) => {
    if (depth % 2 === 0) step = steps[index]
    else steps = step?.branches[index]?.steps ?? []
  })
  if (!step) throw new Error(`No step at ${section}.${indexes.join('.')}`)
  return step
}

/** A choice between steps, or between steps and going on. */
export function cond(steps: Plain[], otherwise?: Plain[]): Plain {
  // biome-ignore lint/suspicious/noThenProperty: SWML's own word, in data that nobody awaits.
  const test = { when: 'a', then: steps }
  return { cond: otherwise ? [test, { else: otherwise }] : [test] }
}
