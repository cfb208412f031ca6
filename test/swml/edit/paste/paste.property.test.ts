import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  getIn,
  insertText,
  isMap,
  type Pasted,
  type Plain,
  readFlow,
  sectionText,
} from '../../../../src/swml/index.ts'
import { apply, documents, numRuns, read } from '../sections/flows.ts'

const place = { list: ['sections', 'main'], index: 99 }
const empty = 'version: 1.0.0\nsections:\n  main: []\n'

/** Steps as they are once what they name has other names, found without the language's own help. */
function renamed(steps: Plain | undefined, names: ReadonlyMap<string, string>): Plain {
  if (!Array.isArray(steps)) return steps ?? null
  return steps.map((step) =>
    isMap(step)
      ? Object.fromEntries(
          Object.entries(step).map(([method, body]) => [method, inBody(method, body, names)]),
        )
      : step,
  )
}

function inBody(method: string, body: Plain, names: ReadonlyMap<string, string>): Plain {
  const leads = method === 'execute' || method === 'transfer'
  if (typeof body === 'string') return leads ? (names.get(body) ?? body) : body
  if (Array.isArray(body)) return body.map((entry) => inBody('entry', entry, names))
  if (!isMap(body)) return body
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      if (leads && key === 'dest') return [key, names.get(String(value)) ?? value]
      if (key === 'case' && isMap(value))
        return [
          key,
          Object.fromEntries(Object.entries(value).map(([k, v]) => [k, renamed(v, names)])),
        ]
      return [key, ['then', 'else', 'on_return'].includes(key) ? renamed(value, names) : value]
    }),
  )
}

function paste(into: string, text: string): Pasted & { data: Plain } {
  const flow = readFlow(into)
  const pasted = insertText(flow, place, text)
  if ('error' in pasted) throw new Error(`${pasted.error}\n${text}`)
  return { ...pasted, data: read(apply(flow, pasted.edits)) }
}

const steps = (data: Plain, name: string): Plain[] => {
  const list = getIn(data, ['sections', name])
  return Array.isArray(list) ? list : []
}

it('a document that is pasted into another or an empty one means there what it meant, and all else is kept', () => {
  fc.assert(
    fc.property(documents, fc.option(documents), (from, to) => {
      const into = to?.text ?? empty
      const { data, renamed: named, count, sections } = paste(into, from.text)
      const names = new Map(named.sections.map(({ was, now }) => [was, now]))
      const before = to?.data ?? read(empty)
      const main = steps(before, 'main')
      expect(steps(data, 'main')).toEqual([
        ...main,
        ...(renamed(steps(from.data, 'main'), names) as Plain[]),
      ])
      expect(count).toBe(steps(from.data, 'main').length)
      for (const name of ['menu', 'other']) {
        const now = names.get(name) ?? name
        expect(sections).toContain(now)
        expect(getIn(data, ['sections', now])).toEqual(renamed(steps(from.data, name), names))
        if (to) {
          expect(now).not.toBe(name)
          expect(getIn(data, ['sections', name])).toEqual(getIn(before, ['sections', name]))
        }
      }
    }),
    { numRuns },
  )
})

it('a section that is copied and pasted is the same section', () => {
  fc.assert(
    fc.property(documents, documents, (from, to) => {
      const text = sectionText(readFlow(from.text), 'menu')
      const names = new Map([['menu', 'menu_2']])
      const there = paste(to.text, text)
      expect(there).toMatchObject({ count: 0, sections: ['menu_2'] })
      expect(getIn(there.data, ['sections', 'menu_2'])).toEqual(
        renamed(steps(from.data, 'menu'), names),
      )
      const alone = paste(empty, text)
      expect(getIn(alone.data, ['sections', 'menu'])).toEqual(steps(from.data, 'menu'))
      const { sections: _, ...rest } = isMap(to.data) ? to.data : {}
      expect(there.data).toMatchObject(rest)
      for (const name of ['main', 'menu', 'other'])
        expect(getIn(there.data, ['sections', name])).toEqual(getIn(to.data, ['sections', name]))
    }),
    { numRuns },
  )
})
