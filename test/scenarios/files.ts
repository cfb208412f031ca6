import fc from 'fast-check'
import { makeScenario, type PlayedCall, type Scenario } from '../../src/scenarios/index.ts'
import { allSteps, readFlow } from '../../src/swml/index.ts'
import { answerTo, sections } from '../simulation/arbitrary.ts'
import { playCall } from './kept.ts'

/** A flow with a call through it, answered at random, over or not. */
export const calls = fc
  .record({
    all: sections,
    numbers: fc.array(fc.nat(1000), { maxLength: 30 }),
    pauseEach: fc.boolean(),
    start: fc.option(fc.nat(1000), { freq: 4 }),
    isKnown: fc.boolean(),
  })
  .map(({ all, numbers, pauseEach, start, isKnown }) => {
    const flow = readFlow(JSON.stringify({ sections: all }))
    const left = [...numbers]
    const steps = allSteps(flow)
    const at = start === null ? undefined : steps[start % Math.max(1, steps.length)]?.path
    const call: PlayedCall = playCall(
      flow,
      (waiting) => {
        const number = left.shift()
        return number === undefined ? undefined : answerTo(waiting, number)
      },
      {
        pauseEach,
        vars: { x: 1 },
        ...(at && { at }),
        ...(isKnown && { documents: { 'https://example.com/swml': document } }),
      },
    )
    return { flow, call }
  })

const document = 'sections: { main: [{ denoise: {} }, { return: 1 }] }'

/** Scenarios of such calls, each with a name. */
export const scenarios: fc.Arbitrary<Scenario> = fc
  .tuple(calls, fc.string({ minLength: 1, unit: 'binary' }))
  .map(([{ flow, call }, name]) => makeScenario(name, flow, call))
