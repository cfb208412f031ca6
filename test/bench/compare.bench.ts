import { test } from 'vitest'
import { changeRows, compareFlows, readFlow } from '../../src/swml/index.ts'
import { changeRecord } from '../../src/versions/changeRecord.ts'
import { bigFlow } from './bigFlow.ts'
import { figureOf, print } from './figures.ts'

test('comparing flows and keeping versions', () => {
  for (const steps of [100, 1_000]) {
    const text = bigFlow(steps)
    const after = text
      .replaceAll(/wss:\/\/example\.com\/audio-(\d+)/g, (all, at) =>
        Number(at) % 5 ? all : `${all}0`,
      )
      .replace(/ {4}- answer: \{\}\n/, '')
    const compared = Array.from({ length: 10 }, () => {
      // As it is when a dialog asks: the other text is read first, and nothing of it is known.
      const [one, other] = [text, after].map((each) => `${each}\n`)
      return timed(() => changeRows(compareFlows(readFlow(one ?? ''), readFlow(other ?? ''))))
    })
    print(`two flows read and compared, ${steps} steps`, figureOf(compared), '≤ 300 for 1,000')
    let record: unknown
    const kept = Array.from({ length: 20 }, (_, at) => {
      const version = {
        text: `${at % 2 ? text : after}# ${at}\n`,
        name: 'flow',
        why: 'pause',
      } as const
      const time = at * 60_000
      return timed(() => {
        const change = { kind: 'add', added: [{ ...version, time }] } as const
        record = changeRecord(record, change, { stamp: String(at), now: time })
      })
    })
    print(`a version kept (in the background), ${steps} steps`, figureOf(kept))
  }
})

function timed(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}
