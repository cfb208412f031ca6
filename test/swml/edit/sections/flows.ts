import fc from 'fast-check'
import { expect } from 'vitest'
import {
  type Flow,
  isMap,
  type Outcome,
  type Plain,
  type TextEdit,
} from '../../../../src/swml/index.ts'
import { parse } from '../../../../src/swml/syntax/parse.ts'
import { toPlain } from '../../../../src/swml/syntax/toPlain.ts'
import { applyEdits, invertEdits } from '../../../../src/text/applyEdits.ts'

export const numRuns = process.env.LONG ? 10_000 : 120

/** The data a text stands for. */
export function read(text: string): Plain {
  const tree = parse(text)
  expect(tree.errors, text).toEqual([])
  return tree.root ? toPlain(tree.root) : null
}

/** Applies edits, and checks what holds for all of them: only their own lines change, and they can be taken back. */
export function apply(flow: Flow, edits: readonly TextEdit[]): string {
  const after = applyEdits(flow.text, edits)
  expect(applyEdits(after, invertEdits(flow.text, edits))).toBe(flow.text)
  let at = 0
  let from = 0
  const lines = after.split(/\r?\n/)
  for (const line of flow.text.split(/(?<=\n)/)) {
    const end = at + line.length
    const touches = (edit: TextEdit) =>
      (edit.start < end && edit.end > at) ||
      // What is put in right before a line, without a line break at its end, becomes part of it.
      (edit.end === at && edit.text !== '' && !edit.text.endsWith('\n'))
    if (!edits.some(touches)) {
      const kept = line.replace(/\r?\n$/, '')
      const found = lines.findIndex((each, index) => index >= from && each.startsWith(kept))
      expect(found, `kept: ${kept}\n${after}`).toBeGreaterThanOrEqual(0)
      from = found + 1
    }
    at = end
  }
  return after
}

export function edits<More>(made: Outcome<More>): TextEdit[] & More {
  if ('error' in made) throw new Error(made.error)
  return Object.assign(made.edits, made)
}

export function errorOf(made: Outcome): string {
  return 'error' in made ? made.error : ''
}

/** Steps that name sections in every way there is, nested in others. */
const naming = fc.letrec<{ step: Plain; steps: Plain[] }>((tie) => ({
  step: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<Plain>(
      { execute: { dest: 'menu' } },
      { execute: 'menu' },
      { transfer: { dest: 'menu', params: { dest: 'menu' } } },
      { transfer: 'other' },
      { play: { url: 'say:menu' } },
      { stream: { url: 'wss://example.com/menu', name: 'menu' } },
      'hangup',
    ),
    tie('steps').map((then): Plain => ({ cond: [{ when: 'menu', then }, { else: [] }] })),
    tie('steps').map((steps): Plain => ({ switch: { variable: 'v', case: { menu: steps } } })),
    tie('steps').map((steps): Plain => ({ execute: { dest: 'menu', on_return: steps } })),
  ),
  steps: fc.array(tie('step'), { maxLength: 3 }),
})).steps

const data = fc
  .tuple(naming, naming, naming)
  .map(([main, menu, other]): Plain => ({ version: '1.0.0', sections: { main, menu, other } }))

/** Documents with three sections, in block style with comments, as JSON, and in flow style. */
export const documents = fc
  .tuple(data, fc.constantFrom('block', 'indented', 'json', 'minified'), fc.boolean())
  .map(([plain, style, crlf]) => {
    const text = write(plain, style)
    return { data: plain, text: crlf ? text.replaceAll('\n', '\r\n') : text, style }
  })

function write(plain: Plain, style: string): string {
  if (style === 'minified') return JSON.stringify(plain)
  if (style === 'json') return `${JSON.stringify(plain, null, 2)}\n`
  const sections = isMap(plain) && isMap(plain.sections) ? plain.sections : {}
  const pad = style === 'indented' ? '    ' : '  '
  const parts = Object.entries(sections).map(([name, steps]) => {
    const list = Array.isArray(steps) ? steps : []
    if (list.length === 0) return `  # about ${name}\n  ${name}: []\n`
    return `  # about ${name}\n  ${name}: # in ${name}\n${list.map((step) => lines(step, pad)).join('')}`
  })
  return `version: 1.0.0\nsections:\n${parts.join('\n')}`
}

/** A step in block style, its inner values in flow style; some with a comment above. */
function lines(step: Plain, pad: string): string {
  if (!isMap(step)) return `${pad}- ${JSON.stringify(step)}\n`
  const [method = '', body] = Object.entries(step)[0] ?? []
  const note = method === 'play' ? `${pad}# said to the caller\n` : ''
  if (!isMap(body)) return `${note}${pad}- ${method}: ${JSON.stringify(body)}\n`
  const fields = Object.entries(body).map(
    ([name, value]) => `${pad}    ${name}: ${JSON.stringify(value)}\n`,
  )
  return `${note}${pad}- ${method}: # it\n${fields.join('')}`
}
