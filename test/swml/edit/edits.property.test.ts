import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allSteps,
  copySteps,
  type Flow,
  getIn,
  insertedPaths,
  insertField,
  insertSteps,
  insertText,
  isMap,
  movedPaths,
  moveField,
  moveSteps,
  type Path,
  type Place,
  type Plain,
  readFlow,
  removeField,
  removeSteps,
  renameKey,
  replaceStep,
  setField,
  stepsText,
  stepText,
  type TextEdit,
} from '../../../src/swml/index.ts'
import { parse } from '../../../src/swml/syntax/parse.ts'
import { toPlain } from '../../../src/swml/syntax/toPlain.ts'
import { applyEdits, invertEdits } from '../../../src/text/applyEdits.ts'
import { anyStep, anyValue, documents } from './documents.ts'

const numRuns = Number(process.env.RUNS ?? (process.env.LONG ? 8_000 : 150))

/** The data a text stands for. */
function read(text: string): Plain {
  const tree = parse(text)
  expect(tree.errors, text).toEqual([])
  return tree.root ? toPlain(tree.root) : null
}

/** A copy of the data with one place changed; `undefined` takes it out. */
function changed(
  data: Plain,
  path: Path,
  change: (value: Plain | undefined) => Plain | undefined,
): Plain {
  // Generated data may share parts.
  const copy: Plain = JSON.parse(JSON.stringify(data))
  const key = path.at(-1)
  const parent = getIn(copy, path.slice(0, -1))
  const result = change(getIn(copy, path))
  if (Array.isArray(parent)) {
    if (result === undefined) parent.splice(Number(key), 1)
    else parent[Number(key)] = result
  } else if (isMap(parent)) {
    if (result === undefined) delete parent[String(key)]
    else parent[String(key)] = result
  }
  return copy
}

/** Every place in the data. */
function places(data: Plain, path: Path = []): Path[] {
  const inner = Array.isArray(data)
    ? data.flatMap((item, index) => places(item, [...path, index]))
    : isMap(data)
      ? Object.entries(data).flatMap(([key, item]) => places(item, [...path, key]))
      : []
  return [path, ...inner]
}

/** Applies edits, and checks what holds for all of them. */
function apply(flow: Flow, edits: TextEdit[]): string {
  const after = applyEdits(flow.text, edits)
  expect(applyEdits(after, invertEdits(flow.text, edits))).toBe(flow.text)
  expectOtherLinesKept(flow.text, after, edits)
  if (flow.text.includes('\r\n')) expect(after).not.toMatch(/[^\r]\n/)
  else expect(after).not.toContain('\r')
  return after
}

/** Lines that no edit touches are there afterwards, byte for byte and in order. */
function expectOtherLinesKept(before: string, after: string, edits: TextEdit[]): void {
  let at = 0
  const kept: string[] = []
  for (const line of before.split(/(?<=\n)/)) {
    const end = at + line.length
    const touches = (edit: TextEdit) =>
      (edit.start < end && edit.end > at) ||
      // What is put in right before a line, without a line break at its end, becomes part of it.
      (edit.end === at && edit.text !== '' && !edit.text.endsWith('\n'))
    if (!edits.some(touches)) kept.push(line.replace(/\r?\n$/, ''))
    at = end
  }
  const lines = after.split(/\r?\n/)
  let from = 0
  for (const line of kept) {
    // An insert right at a line's end leaves the line itself as it was.
    const found = lines.findIndex(
      (each, index) => index >= from && (each === line || each.startsWith(line)),
    )
    expect(found, `kept: ${line}`).toBeGreaterThanOrEqual(0)
    from = found + 1
  }
}

/** Step lists that a flow shows, by path, with their lengths. */
function lists(flow: Flow): { path: Path; length: number }[] {
  const nested = allSteps(flow).flatMap((step) => [...step.branches])
  return [...flow.sections.filter((section) => section.notation !== 'other'), ...nested].map(
    ({ path, steps }) => ({
      path,
      length: steps.length,
    }),
  )
}

const pick = fc.nat(1_000_000)
const one = <T>(items: readonly T[], index: number): T | undefined =>
  items[index % Math.max(1, items.length)]

function withDocument(
  check: (flow: Flow, data: Plain, picks: number[], value: Plain, steps: Plain[]) => void,
): void {
  const inputs = fc.tuple(
    documents,
    fc.array(pick, { minLength: 6, maxLength: 6 }),
    anyValue,
    fc.array(anyStep, { minLength: 1, maxLength: 2 }),
  )
  fc.assert(
    fc.property(inputs, ([{ text, data }, picks, value, steps]) => {
      const flow = readFlow(text)
      expect(read(text), text).toEqual(data)
      check(flow, data, picks, value, steps)
    }),
    { numRuns, endOnFailure: false, interruptAfterTimeLimit: process.env.LONG ? 240_000 : 20_000 },
  )
}

describe('in any document', () => {
  it('setting what is there gives the data asked for', () => {
    withDocument((flow, data, [a = 0], value) => {
      const path = one(places(data).slice(1), a)
      if (!path) return
      const edits = setField(flow, path, value)
      expect(read(apply(flow, edits))).toEqual(changed(data, path, () => value))
      expect(setField(flow, path, getIn(data, path) ?? null)).toEqual([])
    })
  })

  it('setting a new key gives the data asked for', () => {
    withDocument((flow, data, [a = 0], value) => {
      const maps = places(data).filter(
        (path) => isMap(getIn(data, path)) && !Object.hasOwn(Object(getIn(data, path)), 'new key'),
      )
      const path = one(maps, a)
      if (!path) return
      const edits = setField(flow, [...path, 'new key'], value)
      expect(read(apply(flow, edits))).toEqual(changed(data, [...path, 'new key'], () => value))
    })
  })

  it('removing gives the data asked for', () => {
    withDocument((flow, data, [a = 0]) => {
      const path = one(places(data).slice(1), a)
      if (!path) return
      expect(read(apply(flow, removeField(flow, path)))).toEqual(
        changed(data, path, () => undefined),
      )
    })
  })

  it('inserting, renaming and moving rows gives the data asked for', () => {
    withDocument((flow, data, [a = 0, b = 0, c = 0], value) => {
      const path =
        one(
          places(data).filter(
            (each) => Array.isArray(getIn(data, each)) || isMap(getIn(data, each)),
          ),
          a,
        ) ?? []
      const container = getIn(data, path)
      const isList = Array.isArray(container)
      const entries: [string | number, Plain][] = isList
        ? container.map((item, index) => [index, item])
        : Object.entries(isMap(container) ? container : {})
      const index = b % (entries.length + 1)
      const inserted = read(
        apply(flow, insertField(flow, path, index, isList ? undefined : 'new key', value)),
      )
      const expected = entries.toSpliced(index, 0, ['new key', value])
      expect(inOrder(getIn(inserted, path))).toEqual(
        isList ? expected.map(([, item]) => item) : inOrder(Object.fromEntries(expected)),
      )
      const entry = one(entries, c)
      if (!entry) return
      const moved = read(apply(flow, moveField(flow, [...path, entry[0]], index)))
      const from = entries.indexOf(entry)
      const without = entries.toSpliced(from, 1)
      const then = without.toSpliced(index > from ? index - 1 : index, 0, entry)
      expect(inOrder(getIn(moved, path))).toEqual(
        isList ? then.map(([, item]) => item) : inOrder(Object.fromEntries(then)),
      )
      if (isList) return
      const renamed = read(apply(flow, renameKey(flow, [...path, entry[0]], 'new: key')))
      expect(inOrder(getIn(renamed, path))).toEqual(
        inOrder(
          Object.fromEntries(
            entries.map(([key, item]) => [key === entry[0] ? 'new: key' : key, item]),
          ),
        ),
      )
    })
  })

  it('inserted and pasted steps are where they should be', () => {
    withDocument((flow, data, [a = 0, b = 0], _, steps) => {
      const list = one(lists(flow), a)
      if (!list) return
      const place = { list: list.path, index: b % (list.length + 1) }
      const expected = changed(data, list.path, (old) =>
        (Array.isArray(old) ? old : []).toSpliced(place.index, 0, ...steps),
      )
      const inserted = read(apply(flow, insertSteps(flow, place, steps)))
      expect(inserted).toEqual(expected)
      expect(insertedPaths(flow, place, steps.length).map((path) => getIn(inserted, path))).toEqual(
        steps,
      )
      const pasted = insertText(flow, place, JSON.stringify(steps))
      if ('edits' in pasted) expect(read(apply(flow, pasted.edits))).toEqual(expected)
    })
  })

  it('moved, copied and removed steps are where they should be', () => {
    withDocument((flow, data, [a = 0, b = 0, c = 0, d = 0]) => {
      const all = allSteps(flow)
      const chosen = [one(all, a), one(all, b)].flatMap((step) => (step ? [step.path] : []))
      const list = one(lists(flow), c)
      if (!list || chosen.length === 0) return
      const place: Place = { list: list.path, index: d % (list.length + 1) }
      const tops = outermost(chosen)
      const values = tops.map((path) => getIn(data, path) ?? null)

      const without = tops
        .toReversed()
        .reduce((rest, path) => changed(rest, path, () => undefined), data)
      expect(read(apply(flow, removeSteps(flow, chosen)))).toEqual(without)

      const copied = changed(data, list.path, (old) =>
        (Array.isArray(old) ? old : []).toSpliced(place.index, 0, ...values),
      )
      expect(read(apply(flow, copySteps(flow, chosen, place)))).toEqual(copied)

      const edits = moveSteps(flow, chosen, place)
      if (tops.some((path) => path.every((key, depth) => list.path[depth] === key))) {
        expect(edits).toEqual([])
        return
      }
      const moved = read(apply(flow, edits))
      const paths = movedPaths(flow, chosen, place)
      expect(paths.map((path) => getIn(moved, path))).toEqual(values)
      const back = paths
        .toReversed()
        .reduce((rest, path) => changed(rest, path, () => undefined), moved)
      const emptied = changed(without, list.path, (old) => old)
      expect(nullsAsLists(back)).toEqual(nullsAsLists(emptied))
    })
  })

  it('steps go through the clipboard and the step editor unchanged', () => {
    withDocument((flow, data, [a = 0, b = 0, c = 0]) => {
      const step = one(allSteps(flow), a)
      const list = one(lists(flow), b)
      if (!step || !list) return
      const text = stepsText(flow, [step.path])
      const value = getIn(data, step.path) ?? null
      expect(read(text)).toEqual([value])
      if (step.notation === 'malformed' || step.method === '') return
      const place = { list: list.path, index: c % (list.length + 1) }
      const pasted = insertText(flow, place, text)
      if ('error' in pasted) throw new Error(pasted.error)
      expect(read(apply(flow, pasted.edits))).toEqual(
        changed(data, list.path, (old) =>
          (Array.isArray(old) ? old : []).toSpliced(place.index, 0, value),
        ),
      )
      const same = replaceStep(flow, step.path, stepText(flow, step.path))
      expect('edits' in same && apply(flow, same.edits)).toBe(flow.text)
    })
  })
})

/** Keys in their order; keys that look like numbers come first in every object and are left out of it. */
function inOrder(value: Plain | undefined): unknown {
  return isMap(value) ? Object.entries(value) : value
}

/** In the order of the text, without paths inside others. */
function outermost(paths: Path[]): Path[] {
  const unique = [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()]
  const tops = unique.filter(
    (path) =>
      !unique.some((other) => other !== path && other.every((key, depth) => path[depth] === key)),
  )
  return tops.sort(byPosition)
}

function byPosition(a: Path, b: Path): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth++) {
    const [left, right] = [a[depth], b[depth]]
    if (left === right) continue
    if (typeof left === 'number' && typeof right === 'number') return left - right
    // Generated documents: `main` before `other`, `b` before `a`, `then` before `else`.
    return (
      ['main', 'other', 'b', 'a', 'then', 'else'].indexOf(String(left)) -
      ['main', 'other', 'b', 'a', 'then', 'else'].indexOf(String(right))
    )
  }
  return a.length - b.length
}

/** A list that was null before steps came into it is empty once they are gone. */
function nullsAsLists(value: Plain): string {
  return JSON.stringify(value).replaceAll('null', '[]')
}
