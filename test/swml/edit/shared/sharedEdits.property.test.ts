import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse as parseWithYaml } from 'yaml'
import {
  addBranch,
  addJump,
  allSteps,
  checkFlow,
  convert,
  copySteps,
  duplicateSection,
  extractToSection,
  type Flow,
  getIn,
  inlineSection,
  insertField,
  insertSteps,
  insertText,
  isMap,
  moveBranch,
  movedPaths,
  moveField,
  moveSection,
  moveSteps,
  newBranches,
  type Outcome,
  type Path,
  type Plain,
  readFlow,
  removeBranch,
  removeField,
  removeSection,
  removeSteps,
  renameKey,
  renameSection,
  replaceStep,
  setField,
  sharedAt,
  stepsText,
  type TextEdit,
} from '../../../../src/swml/index.ts'
import { apply } from '../sections/flows.ts'
import { sharedTexts } from './sharedTexts.ts'

const numRuns = process.env.LONG ? 10_000 : 400
const options = { numRuns, interruptAfterTimeLimit: process.env.LONG ? 500_000 : 20_000 }

/** What a YAML 1.1 reader makes of a text, with nothing shared. */
function meaning(text: string): Plain {
  const read: Plain = parseWithYaml(text, { merge: true, maxAliasCount: -1 })
  return JSON.parse(JSON.stringify(read))
}

type Edit = {
  flow: Flow
  data: Plain
  pick: <T>(items: readonly T[]) => T | undefined
  index: (below: number) => number
}

/** What an edit came to, and the tree it should give; `expected` undefined: only that all else is as it was. */
type Made = { edits: readonly TextEdit[]; expected?: Plain | ((after: Plain) => void) }

const value: Plain = { name: 'new', list: [1, 'two'] }

const kinds: Record<string, (edit: Edit) => Made | undefined> = {
  'set a value': ({ flow, data, pick, index }) => {
    const path = pick(places(data).slice(1))
    if (!path) return undefined
    const set = index(2) ? 'new' : value
    const edits = setField(flow, path, set)
    const isScalar = typeof getIn(data, path) !== 'object'
    if (isScalar && !sharedAt(flow, path) && !sharesAbove(flow, path))
      expectMade(edits, getIn(data, path), set)
    return { edits, expected: changed(data, path, () => set) }
  },
  'set a new key': ({ flow, data, pick }) => {
    const path = pick(places(data).filter((each) => isMap(getIn(data, each))))
    if (!path) return undefined
    const key = [...path, 'new key']
    return { edits: setField(flow, key, 'new'), expected: changed(data, key, () => 'new') }
  },
  'merge a value': ({ flow, data, pick, index }) => {
    const path = pick(
      places(data)
        .slice(1)
        .filter((each) => isMap(getIn(data, each))),
    )
    const old = path && getIn(data, path)
    if (!path || !isMap(old)) return undefined
    const kept = Object.entries(old).filter((_, at) => at !== index(4))
    const set = { ...Object.fromEntries(kept), name: 'new' }
    return { edits: setField(flow, path, set), expected: changed(data, path, () => set) }
  },
  'remove a value': ({ flow, data, pick }) => {
    const path = pick(places(data).slice(1))
    if (!path) return undefined
    return { edits: removeField(flow, path), expected: changed(data, path, () => undefined) }
  },
  'insert a row': ({ flow, data, pick, index }) => {
    const path = pick(places(data).filter((each) => typeof getIn(data, each) === 'object'))
    const old = path && getIn(data, path)
    if (!path || old === undefined || old === null) return undefined
    if (!Array.isArray(old)) {
      const edits = insertField(flow, path, index(4), 'new key', value)
      return { edits, expected: changed(data, [...path, 'new key'], () => value) }
    }
    const at = index(old.length + 1)
    const edits = insertField(flow, path, at, undefined, value)
    return { edits, expected: changed(data, path, () => old.toSpliced(at, 0, value)) }
  },
  'move a row': ({ flow, data, pick, index }) => {
    const path = pick(places(data).slice(1))
    const key = path?.at(-1)
    const parent = path && getIn(data, path.slice(0, -1))
    if (!path || key === undefined || parent === undefined) return undefined
    const to = index(5)
    const edits = moveField(flow, path, to)
    if (!Array.isArray(parent)) return { edits, expected: data }
    const from = Number(key)
    const at = to > from ? to - 1 : to
    const moved = parent.toSpliced(from, 1).toSpliced(at, 0, parent[from] ?? null)
    return { edits, expected: changed(data, path.slice(0, -1), () => moved) }
  },
  'rename a key': ({ flow, data, pick }) => {
    const path = pick(places(data).filter((each) => typeof each.at(-1) === 'string'))
    if (!path) return undefined
    const edits = renameKey(flow, path, 'renamed')
    const without = changed(data, path, () => undefined)
    const renamed = changed(without, [...path.slice(0, -1), 'renamed'], () => getIn(data, path))
    return { edits, expected: renamed }
  },
  'insert and paste steps': ({ flow, data, pick, index }) => {
    const list = pick(lists(flow))
    if (!list) return undefined
    const at = index(list.length + 1)
    const steps: Plain[] = [{ sleep: 1 }, { play: { url: 'say:Hi' } }]
    const place = { list: list.path, index: at }
    const pasted = insertText(flow, place, JSON.stringify(steps))
    const edits = index(2) ? insertSteps(flow, place, steps) : editsOf(pasted)
    return { edits, expected: spliced(data, list.path, at, 0, steps) }
  },
  'copy steps': ({ flow, data, pick, index }) => {
    const list = pick(lists(flow))
    const step = pick(allSteps(flow))
    if (!list || !step) return undefined
    const at = index(list.length + 1)
    const edits = copySteps(flow, [step.path], { list: list.path, index: at })
    return { edits, expected: spliced(data, list.path, at, 0, [getIn(data, step.path) ?? null]) }
  },
  'move steps': ({ flow, data, pick, index }) => {
    const list = pick(lists(flow))
    const step = pick(allSteps(flow))
    if (!list || !step) return undefined
    const place = { list: list.path, index: index(list.length + 1) }
    const edits = moveSteps(flow, [step.path], place)
    const [then = []] = movedPaths(flow, [step.path], place)
    const without = changed(data, step.path, () => undefined)
    if (edits.length === 0) return { edits }
    const at = Number(then.at(-1))
    const expected = spliced(without, then.slice(0, -1), at, 0, [getIn(data, step.path) ?? null])
    return { edits, expected }
  },
  'remove and cut steps': ({ flow, data, pick, index }) => {
    const step = pick(allSteps(flow))
    if (!step) return undefined
    const text = stepsText(flow, [step.path])
    expect(meaning(text)).toEqual([getIn(data, step.path)])
    const edits = removeSteps(flow, [step.path], { withComments: index(2) === 0 })
    return { edits, expected: changed(data, step.path, () => undefined) }
  },
  'replace a step': ({ flow, data, pick }) => {
    const step = pick(allSteps(flow))
    const other = pick(allSteps(flow).filter((each) => each.notation === 'map'))
    if (!step || !other) return undefined
    const edits = editsOf(replaceStep(flow, step.path, stepsText(flow, [other.path])))
    return { edits, expected: changed(data, step.path, () => getIn(data, other.path)) }
  },
  'copy a section': ({ flow, data, pick }) => {
    const section = pick(flow.sections)
    if (!section) return undefined
    const edits = editsOf(duplicateSection(flow, section.name, 'copy'))
    const copied = getIn(data, section.path)
    return { edits, expected: changed(data, ['sections', 'copy'], () => copied) }
  },
  'remove, move and rename a section': ({ flow, data, pick, index }) => {
    const section = pick(flow.sections)
    if (!section) return undefined
    const { name, path } = section
    if (index(3) === 0) {
      const expected = changed(data, path, () => undefined)
      return { edits: editsOf(removeSection(flow, name)), expected }
    }
    if (index(3) === 1) return { edits: editsOf(moveSection(flow, name, 1)), expected: data }
    const edits = editsOf(renameSection(flow, name, 'renamed'))
    const without = changed(data, path, () => undefined)
    const renamed = changed(without, ['sections', 'renamed'], () => getIn(data, path))
    return { edits, expected: name === 'other' ? withDest(renamed, 'renamed') : renamed }
  },
  'extract to a section': ({ flow, data, pick }) => {
    const list = pick(lists(flow).filter((each) => each.length > 0))
    if (!list) return undefined
    const paths = [0, 1].slice(0, list.length).map((at) => [...list.path, at])
    const edits = editsOf(extractToSection(flow, paths, 'part'))
    const steps = paths.map((path) => getIn(data, path) ?? null)
    const called = spliced(data, list.path, 0, paths.length, [{ execute: { dest: 'part' } }])
    return { edits, expected: changed(called, ['sections', 'part'], () => steps) }
  },
  'put a section in place': ({ flow, data, pick }) => {
    const step = pick(allSteps(flow).filter((each) => each.method === 'execute'))
    if (!step) return undefined
    const made = inlineSection(flow, step.path)
    if ('error' in made) return { edits: [] }
    const steps = getIn(data, ['sections', made.name])
    if (!Array.isArray(steps)) return undefined
    const list = step.path.slice(0, -1)
    const put = spliced(data, list, Number(step.path.at(-1)), 1, steps)
    const expected = made.removed ? changed(put, ['sections', made.name], () => undefined) : put
    return { edits: made.edits, expected }
  },
  'add, move and remove a branch': ({ flow, data, pick, index }) => {
    const step = pick(allSteps(flow).filter((each) => each.method === 'cond'))
    const branch = step && pick(step.branches)
    if (!step) return undefined
    const way = pick(newBranches(step))
    if (index(3) === 0 && way) {
      const made = addBranch(flow, step.path, way, 'b')
      if ('error' in made) return { edits: [] }
      const check = (after: Plain) => {
        expect(getIn(after, made.path)).toEqual([])
        expect(changed(after, made.path.slice(0, -1), () => undefined)).toEqual(data)
      }
      return { edits: made.edits, expected: check }
    }
    if (!branch) return undefined
    if (index(3) === 1) return { edits: editsOf(moveBranch(flow, branch.path, 1)) }
    return { edits: editsOf(removeBranch(flow, branch.path)) }
  },
  'add a jump': ({ flow, data, pick }) => {
    const from = pick(allSteps(flow))
    const to = pick(allSteps(flow))
    if (!from || !to) return undefined
    const edits = editsOf(addJump(flow, from.path, to.path))
    const check = (after: Plain) => {
      const added = (each: Plain) => isMap(each) && ('label' in each || 'goto' in each)
      const strip = (each: Plain): Plain =>
        Array.isArray(each)
          ? each.filter((item) => !added(item)).map(strip)
          : isMap(each)
            ? Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, strip(inner)]))
            : each
      expect(strip(after)).toEqual(data)
    }
    return { edits, expected: check }
  },
}

describe('in a text with anchors, aliases and merge keys', () => {
  it('values are read as YAML 1.1 readers do', () => {
    fc.assert(
      fc.property(sharedTexts, (text) => {
        const flow = readFlow(text)
        expect(flow.problems.filter(({ severity }) => severity === 'error')).toEqual([])
        const data = meaning(text)
        for (const step of allSteps(flow)) {
          const whole = getIn(data, step.path)
          expect(isMap(whole) ? whole[step.method] : undefined).toEqual(step.value)
        }
        expect(meaning(convert(flow, 'json').text)).toEqual(data)
        expect(meaning(convert(flow, 'yaml').text)).toEqual(data)
        expect(JSON.parse(convert(flow, 'json').text)).toEqual(data)
        expect(checkFlow(flow).filter(({ message }) => message.includes('<<'))).toEqual([])
      }),
      options,
    )
  })

  for (const [name, make] of Object.entries(kinds)) {
    it(`to ${name} gives what was asked for, or changes nothing`, () => {
      const picks = fc.array(fc.nat(100_000), { minLength: 8, maxLength: 8 })
      let [made, refused] = [0, 0]
      fc.assert(
        fc.property(sharedTexts, picks, (text, drawn) => {
          const flow = readFlow(text)
          let at = 0
          const index = (below: number) => (drawn[at++ % drawn.length] ?? 0) % Math.max(1, below)
          const data = meaning(text)
          const edit = make({ flow, data, index, pick: (items) => items[index(items.length)] })
          if (!edit) return
          if (edit.edits.length === 0) {
            refused++
            return
          }
          made++
          const after = meaning(apply(flow, edit.edits))
          if (typeof edit.expected === 'function') edit.expected(after)
          else if (edit.expected !== undefined) expect(after).toEqual(edit.expected)
        }),
        { ...options, numRuns: Math.ceil(numRuns / 4) },
      )
      // A good part of what can be asked for can be done. At least a quarter of it for each kind, as a rule; so far below
      // that, it isn't chance.
      expect(made, `${refused} refused`).toBeGreaterThan(refused / 12)
    })
  }
})

function editsOf(made: Outcome): readonly TextEdit[] {
  return 'error' in made ? [] : made.edits
}

/** Not refused, unless there was nothing to do. */
function expectMade(edits: readonly TextEdit[], before: Plain | undefined, after: Plain): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return
  expect(edits).not.toEqual([])
}

/** Whether the way to a place leads through what is repeated, or lies outside of the steps. */
function sharesAbove(flow: Flow, path: Path): boolean {
  return path.length < 3 || path.some((_, depth) => sharedAt(flow, path.slice(0, depth)))
}

function places(data: Plain, path: Path = []): Path[] {
  const inner = Array.isArray(data)
    ? data.flatMap((item, index) => places(item, [...path, index]))
    : isMap(data)
      ? Object.entries(data).flatMap(([key, item]) => places(item, [...path, key]))
      : []
  return [path, ...inner]
}

function lists(flow: Flow): { path: Path; length: number }[] {
  const nested = allSteps(flow).flatMap((step) => [...step.branches])
  return [...flow.sections.filter((section) => section.notation !== 'other'), ...nested].map(
    ({ path, steps }) => ({ path, length: steps.length }),
  )
}

function changed(
  data: Plain,
  path: Path,
  change: (value: Plain | undefined) => Plain | undefined,
): Plain {
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

function spliced(data: Plain, list: Path, at: number, count: number, items: Plain[]): Plain {
  return changed(data, list, (old) =>
    (Array.isArray(old) ? old : []).toSpliced(at, count, ...items),
  )
}

function withDest(data: Plain, name: string): Plain {
  if (Array.isArray(data)) return data.map((each) => withDest(each, name))
  if (!isMap(data)) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, inner]): [string, Plain] =>
      key === 'dest' ? [key, name] : [key, withDest(inner, name)],
    ),
  )
}
