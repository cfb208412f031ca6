import { expect, test } from 'vitest'
import { linesOnWay } from '../../src/canvas/layers/linesOnWay.ts'
import type { Layout } from '../../src/layout/types.ts'

const line = (key: string) => ({ key: `line:${key}`, points: [], arrow: false })

const row = { top: 0, bottom: 1 }

const layout: Pick<Layout, 'lines' | 'branchRows'> = {
  lines: [
    ...['first:main', 'join:1.0', 'join:1.1', 'joined:1', 'after:1'].map(line),
    { ...line('after:2'), look: 'end' },
  ],
  branchRows: new Map([[1, { rows: [row, row], rowOf: [0, 1], isWrapped: true, right: 0 }]]),
}
const gone = (...way: string[]) =>
  linesOnWay(new Set(way), layout).map(({ key }) => key.slice('line:'.length))

test('a branch of the first rows leads along what joins the rows, one of the last doesn’t', () => {
  expect(gone('join:1.0', 'after:1')).toEqual(['join:1.0', 'joined:1', 'after:1'])
  expect(gone('join:1.1', 'after:1')).toEqual(['join:1.1', 'after:1'])
})

test('the bar where a call doesn’t go on isn’t part of its way', () => {
  expect(gone('first:main', 'after:2')).toEqual(['first:main'])
})
