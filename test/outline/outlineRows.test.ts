import { describe, expect, it } from 'vitest'
import { outlineRows } from '../../src/outline/logic/outlineRows.ts'
import { rowName } from '../../src/outline/logic/rowName.ts'
import { rowsAbove } from '../../src/outline/logic/rowsAbove.ts'
import { rowTops, rowWindow } from '../../src/outline/logic/rowWindow.ts'
import { selectionAfter } from '../../src/outline/logic/selectionAfter.ts'
import { treeKey, typedRow } from '../../src/outline/logic/treeKey.ts'
import { readFlow } from '../../src/swml/index.ts'

const flow = readFlow(`version: 1.0.0
sections:
  main:
    - answer: {}
    - cond:
        - when: x
          then:
            - hangup: {}
        - else: []
    - stream: { url: wss://a }
  spare: []
`)
const rows = outlineRows(flow, new Set())
const find = (label: string) => rows.findIndex((row) => row.label.startsWith(label))

describe('the rows of the outline', () => {
  it('say that the call goes on where no test need be true, and nothing is there', () => {
    const open = readFlow(`sections:
  main:
    - cond:
        - when: x
          then: []
`)
    expect(outlineRows(open, new Set()).map((row) => row.label)).toEqual([
      'main',
      'If … otherwise',
      'When x',
      'Nothing, goes on',
      'Otherwise: goes on',
    ])
  })

  it('are sections, steps and branches in the order of the text, each at its level', () => {
    expect(rows.map((row) => `${'  '.repeat(row.level - 1)}${row.kind}`)).toEqual([
      'section',
      '  step',
      '  step',
      '    branch',
      '      step',
      '    branch',
      '      empty',
      '  step',
      'section',
      '  empty',
    ])
  })

  it('leave out what is folded away', () => {
    const folded = outlineRows(flow, new Set(['section:main']))
    expect(folded.map((row) => row.kind)).toEqual(['section', 'section', 'empty'])
  })

  it('say where a step is added: after a step, or first in a section or branch', () => {
    expect(rows[1]).toMatchObject({ list: ['sections', 'main'], index: 1 })
    expect(rows[0]).toMatchObject({ list: ['sections', 'main'], index: 0 })
    expect(rows[5]).toMatchObject({ list: ['sections', 'main', 1, 'cond', 1, 'else'], index: 0 })
  })

  it('are named for the ear by title, summary, problems and place', () => {
    const row = rows[7]
    expect(row && rowName(row, 'Streams to wss://a', '1 problem')).toBe(
      'Start audio stream, Streams to wss://a, 1 problem, step 3 of 3 in main',
    )
  })

  it('above a step are those that must not be folded for it to be seen', () => {
    const hangup = rows[4]
    const above = hangup ? rowsAbove(flow, hangup.path) : []
    expect(above).toEqual([rows[0]?.key, rows[2]?.key, rows[3]?.key])
  })
})

describe('keys in the outline', () => {
  it('go down, up, first and last', () => {
    expect(treeKey(rows, 0, 'ArrowDown')).toEqual({ kind: 'go', key: rows[1]?.key })
    expect(treeKey(rows, 1, 'ArrowUp')).toEqual({ kind: 'go', key: rows[0]?.key })
    expect(treeKey(rows, 3, 'Home')).toEqual({ kind: 'go', key: rows[0]?.key })
    expect(treeKey(rows, 3, 'End')).toEqual({ kind: 'go', key: rows.at(-1)?.key })
    expect(treeKey(rows, 0, 'ArrowUp')).toBeUndefined()
  })

  it('left folds, then goes to what it is in; right unfolds, then goes in', () => {
    expect(treeKey(rows, 2, 'ArrowLeft')).toEqual({ kind: 'fold', key: rows[2]?.key, folded: true })
    expect(treeKey(rows, 4, 'ArrowLeft')).toEqual({ kind: 'go', key: rows[3]?.key })
    expect(treeKey(rows, 2, 'ArrowRight')).toEqual({ kind: 'go', key: rows[3]?.key })
    const folded = outlineRows(flow, new Set([rows[2]?.key ?? '']))
    expect(treeKey(folded, 2, 'ArrowRight')).toEqual({
      kind: 'fold',
      key: rows[2]?.key,
      folded: false,
    })
  })

  it('letters find the next row that begins with them, going round', () => {
    expect(typedRow(rows, find('Start'), 'h')).toBe(rows[4])
    expect(typedRow(rows, 0, 'sta')).toBe(rows[7])
    expect(typedRow(rows, 0, 'zzz')).toBeUndefined()
  })
})

describe('extending the selection', () => {
  const id = (index: number) => rows[index]?.stepId ?? -1
  it('takes every step in between, and lets them go on the way back', () => {
    const [, first, , , inner, , , last] = rows
    if (!first || !inner || !last) throw new Error('rows are missing')
    const all = selectionAfter(rows, [id(1)], last, true)
    expect(all).toEqual([id(1), id(2), id(4), id(7)])
    expect(selectionAfter(rows, all, inner, true)).toEqual([id(1), id(2), id(4)])
    expect(selectionAfter(rows, all, first, false)).toEqual([id(1)])
  })
})

describe('the window of a long outline', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    ...(rows[1] ?? never()),
    key: `step:${index}`,
  }))
  const tops = rowTops(many, { section: 30, step: 40, branch: 20, empty: 30, past: 20 })

  it('has only what is near the view, and all of that', () => {
    const { first, end } = rowWindow(tops, 100_000, 100_800)
    expect(end - first).toBeLessThan(80)
    expect(first).toBeLessThanOrEqual(2500)
    expect(end).toBeGreaterThanOrEqual(2520)
  })

  it('has every row of a short outline', () => {
    expect(
      rowWindow(rowTops(rows, { section: 1, step: 1, branch: 1, empty: 1, past: 1 }), 0, 1),
    ).toEqual({
      first: 0,
      end: rows.length,
    })
  })
})

function never(): never {
  throw new Error('a row is missing')
}
