import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOf } from '../../../src/swml/read/movedSection.ts'
import { readFlow } from '../../../src/swml/read/readFlow.ts'
import { updateFlow } from '../../../src/swml/read/updateFlow.ts'
import { allSteps } from '../../../src/swml/tree/eachStep.ts'
import type { Flow, Range, Step, TextEdit } from '../../../src/swml/types.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'
import { documents } from './documents.ts'

const numRuns = process.env.LONG ? 20_000 : 200

/** A flow without what an update and a whole read may differ in. */
function content(flow: Flow): unknown {
  const step = (one: Step): unknown => {
    const { id, branches, ...rest } = one
    return {
      ...rest,
      branches: branches.map((branch) => ({ ...branch, steps: branch.steps.map(step) })),
    }
  }
  const { shape, nextId, sections, ...rest } = flow
  return {
    ...rest,
    sections: sections.map((section) => ({ ...section, steps: section.steps.map(step) })),
  }
}

const harmless = [
  '',
  '',
  'x',
  '7',
  ' ',
  '- answer: {}\n',
  '    - hangup\n',
  ', {"answer": {}}',
  '"a": 1, ',
]
const snippets = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...harmless) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        '  ',
        '\n',
        '\r\n',
        '- ',
        '  - hangup',
        ': ',
        ',',
        '{}',
        '[',
        ']',
        '}',
        '"',
        "'",
        '#',
        ' # c\n',
      ],
      ...['|', '|+\n', '\n\n', '\t', '...\n', '---\n', '&a ', '*a', 'key: 1\n', '? ', '!x '],
      ...['        deeper: 1\n', '{"hangup": {}}, ', '# c\n', '      # c\n'],
    ),
  },
)

type Draft = { edge: boolean; at: number; size: number; insert: string }

const drafts: fc.Arbitrary<Draft[]> = fc.array(
  fc.record({
    edge: fc.boolean(),
    at: fc.nat(1_000_000),
    size: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.nat(12) },
      { weight: 1, arbitrary: fc.constant(-1) },
    ),
    insert: snippets,
  }),
  { minLength: 1, maxLength: 2 },
)

/** Edits anywhere, often at the edges of lines and steps. A size of -1 reaches to the next edge but one. */
function editsFrom(text: string, list: readonly Draft[]): TextEdit[] {
  const edges = edgesOf(text)
  const edits: TextEdit[] = []
  const places = list.map((draft) => ({
    ...draft,
    start: draft.edge ? (edges[draft.at % edges.length] ?? 0) : draft.at % (text.length + 1),
  }))
  for (const { start, size, insert } of places.sort((a, b) => a.start - b.start)) {
    const far = edges.filter((edge) => edge > start)[1] ?? text.length
    const end = size < 0 ? far : Math.min(text.length, start + size)
    const last = edits[edits.length - 1]
    if (!last || (start >= last.end && start > last.start)) edits.push({ start, end, text: insert })
  }
  return edits
}

function edgesOf(text: string): number[] {
  const edges = new Set([0, text.length])
  for (const step of allSteps(readFlow(text))) {
    const { start, end } = step.range
    const dash = step.dash >= 0 ? step.dash : start
    for (const at of [
      dash,
      start,
      end,
      start + 1,
      text.lastIndexOf('\n', dash) + 1,
      text.indexOf('\n', end) + 1,
    ])
      edges.add(at)
    const value = text.indexOf(':', start)
    if (value >= 0) for (const at of [value, value + 1, value + 2, value + 3]) edges.add(at)
  }
  return [...edges].filter((at) => at <= text.length).sort((a, b) => a - b)
}

/** What the editor itself does: a value changed, a step put in, taken out, moved, doubled. */
type Action = { kind: 'value' | 'insert' | 'remove' | 'move' | 'comment'; a: number; b: number }

const actions: fc.Arbitrary<Action> = fc.record({
  kind: fc.constantFrom('value', 'insert', 'remove', 'move', 'comment'),
  a: fc.nat(1000),
  b: fc.nat(1000),
})

/** Whole lines of a step in a block list; a step and a comma in brackets. */
function unitOf(flow: Flow, step: Step, siblings: readonly Step[]): Range | undefined {
  const { text } = flow
  if (step.dash >= 0) {
    const start = text.lastIndexOf('\n', step.dash) + 1
    const at = text.indexOf('\n', step.range.end)
    return { start, end: at < 0 ? text.length : at + 1 }
  }
  const next = siblings[siblings.indexOf(step) + 1]
  if (next) return { start: step.range.start, end: next.range.start }
  const before = siblings[siblings.indexOf(step) - 1]
  return before && { start: before.range.end, end: step.range.end }
}

function editsOf(flow: Flow, action: Action): TextEdit[] | undefined {
  const lists = listsOf(flow).filter((list) => list.length > 1)
  const list = lists[action.a % lists.length]
  const step = list?.[action.b % list.length]
  if (!list || !step) return undefined
  const unit = unitOf(flow, step, list)
  if (!unit) return undefined
  const block = step.dash >= 0
  const line = flow.text.lastIndexOf('\n', step.dash) + 1
  const eol = flow.text.includes('\r\n') ? '\r\n' : '\n'
  const indent = flow.text.slice(line, step.dash)
  const written = flow.text.slice(unit.start, unit.end)
  const other = list[(action.b + 1) % list.length]
  const otherUnit = other && unitOf(flow, other, list)
  switch (action.kind) {
    case 'value': {
      const at = /[a-z](?=[a-z]*["']?\s*$)/m.exec(flow.text.slice(step.range.start, step.range.end))
      if (!at) return undefined
      const start = step.range.start + at.index + 1
      return [{ start, end: start, text: 'z' }]
    }
    case 'insert':
      return [
        block
          ? { start: unit.start, end: unit.start, text: `${indent}- set: {}${eol}` }
          : { start: step.range.start, end: step.range.start, text: '{"set": {}}, ' },
      ]
    case 'remove':
      return [{ ...unit, text: '' }]
    case 'comment':
      return block
        ? [{ start: unit.start, end: unit.start, text: `${indent}# new${eol}` }]
        : undefined
    case 'move': {
      if (!block || !otherUnit || !written.endsWith('\n')) return undefined
      const to = otherUnit.start
      const edits = [
        { ...unit, text: '' },
        { start: to, end: to, text: written },
      ]
      return edits.sort((x, y) => x.start - y.start || x.end - y.end)
    }
  }
}

function listsOf(flow: Flow): (readonly Step[])[] {
  const inner = allSteps(flow).flatMap((step) => step.branches.map((branch) => branch.steps))
  return [...flow.sections.map((section) => section.steps), ...inner]
}

describe('updateFlow', { timeout: 600_000 }, () => {
  it('gives what a whole read gives, for any document and any edits it accepts', () => {
    let accepted = 0
    fc.assert(
      fc.property(documents, drafts, (text, list) => {
        const edits = editsFrom(text, list)
        const updated = updateFlow(readFlow(text), edits)
        if (!updated) return
        accepted++
        expectSame(updated, applyEdits(text, edits))
      }),
      { numRuns },
    )
    expect(accepted).toBeGreaterThan(numRuns / 12)
  })

  it('accepts the ordinary edits, in every style, with exact results', () => {
    let asked = 0
    fc.assert(
      fc.property(documents, fc.array(actions, { minLength: 1, maxLength: 4 }), (text, list) => {
        let flow = readFlow(text)
        for (const action of list) {
          const edits = editsOf(flow, action)
          const after = edits && applyEdits(flow.text, edits)
          if (!edits || after === undefined) continue
          const whole = readFlow(after)
          // JSON that is JSON no more is read as a whole, and so is YAML that may become JSON.
          if (!whole.readable || whole.language !== flow.language) continue
          if (flow.language === 'yaml' && /^\s*[{[]/.test(flow.text)) continue
          asked++
          const updated = updateFlow(flow, edits)
          expect(updated).toBeDefined()
          if (updated) expectSame(updated, after)
          flow = updated ?? whole
        }
      }),
      { numRuns },
    )
    expect(asked).toBeGreaterThan(numRuns / 2)
  })

  it('comes to the same after many edits before anybody looks at the steps', () => {
    let moved = 0
    fc.assert(
      fc.property(documents, fc.array(actions, { minLength: 2, maxLength: 5 }), (text, list) => {
        const one = readFlow(text)
        let flow = one
        let count = 0
        for (const action of list) {
          // Planned on a copy, so that the flow's own steps aren't asked for.
          const edits = editsOf(readFlow(flow.text), action)
          const updated = edits && updateFlow(flow, edits)
          if (!updated) continue
          flow = updated
          count++
        }
        expectSame(flow, flow.text)
        // Nobody who holds the flow of before sees anything of it.
        expect(content(one)).toEqual(content(readFlow(text)))
        if (count > 1 && flow.sections.length > 1) moved++
      }),
      { numRuns },
    )
    expect(moved).toBeGreaterThan(numRuns / 20)
  })
})

describe('contentOf', () => {
  const text = 'sections:\n  main:\n    - label: a\n  sub:\n    - label: b\n  end:\n    - hangup\n'
  const type = (flow: Flow, after: string, typed: string): Flow => {
    const start = flow.text.indexOf(after) + after.length
    const updated = updateFlow(flow, [{ start, end: start, text: typed }])
    if (!updated) throw new Error('not updated')
    return updated
  }
  const contents = (flow: Flow) => flow.sections.map(contentOf)

  it('stays the same while edits only move a section, looked at or not', () => {
    const flow = readFlow(text)
    const [main, sub, end] = contents(flow)
    const once = type(flow, 'label: b', 'x')
    const twice = type(once, 'label: bx', 'y')
    expect(allSteps(twice).map((step) => step.value)).toEqual(['a', 'bxy', undefined])
    const again = type(twice, 'label: b', 'z')
    for (const after of [once, twice, again]) {
      expect(contents(after)[0]).toBe(main)
      expect(contents(after)[1]).not.toBe(sub)
      expect(contents(after)[2]).toBe(end)
    }
    expect(new Set([once, twice, again].map((each) => contents(each)[1])).size).toBe(3)
  })
})

function expectSame(updated: Flow, text: string): void {
  expect(content(updated)).toEqual(content(readFlow(text)))
  const ids = allSteps(updated).map((step) => step.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(Math.max(-1, ...ids)).toBeLessThan(updated.nextId)
}
