import { test } from 'vitest'
import {
  allSteps,
  checkStep,
  checkWholeFlow,
  readFlow,
  setField,
  stepAt,
  updateFlow,
} from '../../src/swml/index.ts'
import { applyEdits } from '../../src/text/applyEdits.ts'
import { bigFlow } from './bigFlow.ts'
import { figureOf, print, printCalibration } from './figures.ts'

const runs = 60

test('the language core', () => {
  printCalibration()
  for (const steps of [100, 1_000, 10_000]) {
    const text = bigFlow(steps)
    const reads = Array.from({ length: steps > 1_000 ? 5 : 20 }, () => timed(() => readFlow(text)))
    print(`whole read, ${steps} steps (${Math.round(text.length / 1024)} kB)`, figureOf(reads))
    const checks = Array.from({ length: 5 }, () => {
      const flow = readFlow(text)
      return timed(() => {
        for (const step of allSteps(flow)) checkStep(flow, step)
        checkWholeFlow(flow)
      })
    })
    print(`all checks (in the background), ${steps} steps`, figureOf(checks))
    print(
      `one edit, incremental read, checks of its step, ${steps} steps`,
      figureOf(edits(text)),
      '≤ 3, ≤ 4× of 100',
    )
  }
})

/** Milliseconds of each: make an edit, apply it, read again, check the touched step. */
function edits(text: string): number[] {
  let flow = readFlow(text)
  const streams = allSteps(flow).filter((step) => step.method === 'stream')
  const times: number[] = []
  for (let run = 0; run < runs + 10; run += 1) {
    const target = streams[(run * 7919) % streams.length]
    if (target === undefined) throw new Error('The flow has no stream')
    const path = [...target.path, 'stream', 'url']
    const time = timed(() => {
      const change = setField(flow, path, `wss://example.com/changed-${run}`)
      const next = updateFlow(flow, change) ?? readFlow(applyEdits(flow.text, change))
      const step = stepAt(next, target.path)
      if (step !== undefined) checkStep(next, step)
      flow = next
    })
    // The first runs warm the engine up.
    if (run >= 10) times.push(time)
  }
  return times
}

function timed(work: () => void): number {
  const from = performance.now()
  work()
  return performance.now() - from
}
