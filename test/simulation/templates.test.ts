import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Answer } from '../../src/simulation/index.ts'
import { allSteps, readFlow } from '../../src/swml/index.ts'
import { answered, type Call, callOf, errors, goOn, steps } from './calls.ts'

const folder = join(import.meta.dirname, '../../src/flows/templates')
const templates = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

/** Every way of answering, so many answers long. */
function* everyCall(call: Call, depth: number): Generator<Call> {
  const { waiting } = call
  if (!waiting || depth === 0) return yield call
  for (const answer of answersTo(waiting)) yield* everyCall(answered(call, answer), depth - 1)
}

function answersTo(waiting: NonNullable<Call['waiting']>): Answer[] {
  if (waiting.kind === 'error') return [goOn]
  if (waiting.kind === 'document')
    return [{ kind: 'document', text: 'sections: { main: [hangup] }' }]
  if (waiting.kind !== 'outcome') return [{ kind: 'go' }]
  return waiting.outcomes.flatMap(({ name, asks }): Answer[] =>
    asks.some(({ kind }) => kind === 'keys')
      ? ['1', '2', '9'].map((keys) => ({ kind: 'outcome', name, given: { keys } }))
      : [{ kind: 'outcome', name }],
  )
}

test.each(templates)(
  '%s is played without errors, whatever the caller and the world do',
  (name) => {
    const flow = readFlow(readFileSync(join(folder, name), 'utf8'))
    const run = new Set<string>()
    for (const call of everyCall(callOf(flow), 4)) {
      expect(errors(call)).toEqual([])
      for (const { kind, step } of call.events)
        if (kind === 'step') run.add(JSON.stringify(step?.path))
      expect(steps(call).length).toBeGreaterThan(0)
    }
    const all = allSteps(flow)
    expect([name, run.size >= all.length / 2]).toEqual([name, true])
  },
)
