import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addSection,
  allSteps,
  controlOf,
  duplicateSection,
  extractToSection,
  inlineSection,
  isMap,
  moveSection,
  type Plain,
  readFlow,
  removeSection,
  renameSection,
} from '../../../../src/swml/index.ts'
import { apply, documents, edits, numRuns, read } from './flows.ts'

const options = { numRuns, interruptAfterTimeLimit: process.env.LONG ? 240_000 : 15_000 }
const names = fc.constantFrom('after hours', '12', 'yes', 'a: b', 'voicemail')
const at = fc.nat(1000)

/** The sections as pairs, in the order in which the flow shows them. */
function sectionsOf(text: string): [string, Plain][] {
  const data = read(text)
  const sections = isMap(data) && isMap(data.sections) ? data.sections : {}
  return readFlow(text).sections.map(({ name }) => [name, sections[name] ?? null])
}

describe('in any document', () => {
  it('a section added, copied, moved or removed is all that changes', () => {
    fc.assert(
      fc.property(documents, names, at, ({ text }, name, pick) => {
        const flow = readFlow(text)
        const before = sectionsOf(text)
        const index = pick % 4
        const added = sectionsOf(apply(flow, edits(addSection(flow, name, index))))
        expect(added).toEqual(before.toSpliced(index, 0, [name, []]))

        const own = pick % 3
        const [from = '', value = null] = before[own] ?? []
        const copied = sectionsOf(apply(flow, edits(duplicateSection(flow, from, name))))
        expect(copied).toEqual(before.toSpliced(own + 1, 0, [name, value]))

        const moved = moveSection(flow, 'menu', pick % 2 ? 1 : -1)
        const [a, b, c] = before
        expect(sectionsOf(apply(flow, edits(moved)))).toEqual(pick % 2 ? [a, c, b] : [b, a, c])

        const removed = sectionsOf(apply(flow, edits(removeSection(flow, 'menu'))))
        expect(removed).toEqual(before.toSpliced(1, 1))
      }),
      options,
    )
  })

  it('every step that names a section follows when it is renamed, and nothing else does', () => {
    fc.assert(
      fc.property(documents, names, ({ text, data }, name) => {
        const flow = readFlow(text)
        const renamed = read(apply(flow, edits(renameSection(flow, 'menu', name))))
        expect(renamed).toEqual(following(data, name))
        const dests = (source: string) =>
          allSteps(readFlow(source)).flatMap((step) => controlOf(step).call?.dest ?? [])
        const after = dests(apply(flow, edits(renameSection(flow, 'menu', name))))
        expect(after).toEqual(dests(text).map((dest) => (dest === 'menu' ? name : dest)))
      }),
      options,
    )
  })

  it('steps that became a section come back as they were', () => {
    fc.assert(
      fc.property(documents, at, at, ({ text, data }, pick, length) => {
        const flow = readFlow(text)
        const all = allSteps(flow)
        const step = all[pick % Math.max(1, all.length)]
        if (!step) return
        const list = step.path.slice(0, -1)
        const siblings = all.filter(
          (each) =>
            each.path.length === step.path.length &&
            list.every((key, depth) => each.path[depth] === key),
        )
        const from = Number(step.path.at(-1))
        const paths = siblings.slice(from, from + 1 + (length % 3)).map((each) => each.path)
        const extracted = edits(extractToSection(flow, paths, 'part'))
        const out = readFlow(apply(flow, extracted))
        expect(out.sections.map((section) => section.name)).toEqual([
          'main',
          'menu',
          'other',
          'part',
        ])
        expect(out.sections.at(-1)?.steps.map((each) => each.value)).toEqual(
          siblings.slice(from, from + paths.length).map((each) => each.value),
        )
        const back = apply(out, edits(inlineSection(out, extracted.path)))
        expect(read(back)).toEqual(data)
      }),
      options,
    )
  })
})

/** The data with every name of the section `menu` replaced, as a plain rewrite of what is known to name one. */
function following(data: Plain, name: string): { [key: string]: Plain } {
  const rename = (value: Plain): Plain => (value === 'menu' ? name : value)
  const visit = (value: Plain): Plain => {
    if (Array.isArray(value)) return value.map(visit)
    if (!isMap(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]): [string, Plain] => {
        if (key === 'menu' && Array.isArray(inner) && data !== value && value === sections(data))
          return [name, visit(inner)]
        if (key !== 'execute' && key !== 'transfer') return [key, visit(inner)]
        if (!isMap(inner)) return [key, rename(inner)]
        const rest = Object.entries(inner).map(([field, at]): [string, Plain] => [
          field,
          field === 'dest' ? rename(at) : field === 'params' ? at : visit(at),
        ])
        return [key, Object.fromEntries(rest)]
      }),
    )
  }
  const result = visit(data)
  return isMap(result) ? result : {}
}

function sections(data: Plain): Plain | undefined {
  return isMap(data) ? data.sections : undefined
}
