import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDocument } from '../../src/document/createDocument.ts'
import type { WirelineDocument } from '../../src/document/types.ts'
import { ExactLines } from '../../src/source/exact/ExactLines.ts'
import type { EditorChange } from '../../src/source/exact/exactEdits.ts'
import { exactEdits } from '../../src/source/exact/exactEdits.ts'
import { followDocument } from '../../src/source/followDocument.ts'
import { applyEdits } from '../../src/text/applyEdits.ts'
import { whenToldOfFaults } from '../../src/ui/faults.ts'

const numRuns = process.env.LONG === undefined ? 60 : 3000

const oneKind = (text: string) => text.replace(/\r\n?/g, '\n')
/** As an editor shows a text that it is given as a whole: without its byte order mark. */
const normal = (text: string) => oneKind(text.replace(/^\ufeff/, ''))

/** An editor as Monaco is one: its own line breaks, changes by line and column, nothing told of what is put into it. */
function fakeEditor(document: WirelineDocument, { waits = false } = {}) {
  let coming: (() => void) | undefined
  let lines = new ExactLines(normal(document.store.getState().text), 'shown')
  let replaced = 0
  let isBroken = false
  const put = (changes: readonly EditorChange[]) => {
    if (isBroken) {
      isBroken = false
      breaks()
    }
    const edits = exactEdits(lines, changes)
    const after = oneKind(applyEdits(lines.text, edits))
    lines = new ExactLines(after, 'shown')
  }
  const follower = followDocument(document, {
    change: put,
    replace(text) {
      replaced += 1
      lines = new ExactLines(normal(text), 'shown')
    },
    lineCount: () => lines.count,
    ...(waits && {
      later(show: () => void) {
        coming = show
        return () => {
          coming = undefined
        }
      },
    }),
  })
  return {
    text: () => lines.text,
    replaced: () => replaced,
    isWaiting: () => coming !== undefined,
    goOn: () => coming?.(),
    breakOnce() {
      isBroken = true
    },
    paste(start: number, end: number, text: string) {
      const from = lines.placeAt(start)
      const to = lines.placeAt(end)
      put([{ from, to, text }])
      follower.typed([{ from, to, text }], 'paste')
    },
    type(start: number, end: number, text: string) {
      const from = lines.placeAt(Math.min(start, lines.text.length))
      const to = lines.placeAt(Math.min(Math.max(start, end), lines.text.length))
      put([{ from, to, text }])
      follower.typed([{ from, to, text }], 'typing')
    },
    dispose: follower.dispose,
  }
}

const anyText = fc
  .tuple(
    fc.constantFrom('', '', '\ufeff'),
    fc.array(fc.constantFrom('a: b', 'sections:', '\n', '\r\n', '\r', ' - x', '#', '\u2028', '"'), {
      maxLength: 12,
    }),
  )
  .map(([mark, parts]) => mark + parts.join(''))

const anyDeed = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    at: fc.nat(40),
    length: fc.nat(4),
    text: fc.constantFrom('', 'y', '\n', 'k: v\nl', '- ', '\ufeffa'),
  }),
  fc.record({
    kind: fc.constant('outside' as const),
    at: fc.nat(40),
    length: fc.nat(4),
    text: fc.constantFrom('', 'z', '\n', '\r\n', '\r', '\ufeffb'),
  }),
  fc.constant({ kind: 'undo' as const }),
  fc.constant({ kind: 'redo' as const }),
  fc.record({ kind: fc.constant('open' as const), text: anyText }),
  fc.constant({ kind: 'goOn' as const }),
)

test('whoever changes the text, editor and document stay in step, and undo restores the bytes', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.array(anyDeed, { maxLength: 12 }),
      fc.boolean(),
      (text, deeds, waits) => {
        const document = createDocument(text)
        const editor = fakeEditor(document, { waits })
        const now = () => document.store.getState().text
        for (const deed of deeds) {
          const before = now()
          if (deed.kind === 'type') editor.type(deed.at, deed.at + deed.length, deed.text)
          else if (deed.kind === 'undo') document.undo()
          else if (deed.kind === 'redo') document.redo()
          else if (deed.kind === 'open') document.replaceText(deed.text, { label: 'Open' })
          else if (deed.kind === 'goOn') editor.goOn()
          else {
            const start = Math.min(deed.at, now().length)
            const end = Math.min(start + deed.length, now().length)
            document.apply([{ start, end, text: deed.text }], {
              origin: 'form',
              basis: 'text',
              label: 'x',
            })
          }
          // Only a file just opened may come later, and nothing else is then shown of it.
          if (deed.kind === 'open' && editor.isWaiting()) continue
          if (deed.kind !== 'goOn' && editor.isWaiting()) expect(before).toBe(now())
          else expect(editor.text()).toBe(normal(now()))
        }
        editor.goOn()
        for (let count = 0; count <= deeds.length; count += 1) document.undo()
        expect(now()).toBe(text)
        expect(editor.text()).toBe(normal(text))
        editor.dispose()
        document.dispose()
      },
    ),
    { numRuns },
  )
})

test('typing reaches the document once, as typing, and does not come back', () => {
  const document = createDocument('sections:\r\n  main: []\r\n')
  const editor = fakeEditor(document)
  editor.type(0, 0, '# one\n')
  const { text, lastChange, undoLabel } = document.store.getState()
  expect(text).toBe('# one\r\nsections:\r\n  main: []\r\n')
  expect(lastChange?.origin).toBe('source')
  expect(undoLabel).toBe('Edit code')
  expect(editor.replaced()).toBe(0)
})

test('typing goes on where the text cannot be read', () => {
  const document = createDocument('sections:\n  main: []\n')
  const editor = fakeEditor(document)
  editor.type(0, 0, '"')
  expect(document.store.getState().analysis.status).toBe('stale')
  editor.type(1, 1, 'x')
  expect(document.store.getState().text).toBe('"xsections:\n  main: []\n')
})

test('another file is shown anew', () => {
  const document = createDocument('sections:\n  main: []\n')
  const editor = fakeEditor(document)
  document.replaceText('version: 1.0.0\n', { label: 'Open' })
  expect(editor.text()).toBe('version: 1.0.0\n')
  expect(editor.replaced()).toBe(1)
})

test('another file may be shown after the canvas, and whatever comes first brings it', () => {
  const document = createDocument('sections:\n  main: []\n')
  const editor = fakeEditor(document, { waits: true })
  document.replaceText('version: 1.0.0\n', { label: 'Open' })
  expect(editor.text()).toBe('sections:\n  main: []\n')
  editor.goOn()
  expect(editor.text()).toBe('version: 1.0.0\n')
  document.replaceText('version: 1.0.1\n', { label: 'Open' })
  editor.type(0, 0, 'x')
  expect(editor.text()).toBe('version: 1.0.1\n')
  expect(document.store.getState().text).toBe('version: 1.0.1\n')
  document.replaceText('version: 1.0.2\n', { label: 'Open' })
  document.undo()
  expect(editor.text()).toBe('version: 1.0.1\n')
  expect(editor.isWaiting()).toBe(false)
})

test('an edit that begins within a line break is shown as it is', () => {
  const document = createDocument('"\ra: b')
  const editor = fakeEditor(document)
  const put = (start: number, end: number, text: string) =>
    document.apply([{ start, end, text }], { origin: 'form', basis: 'text', label: 'x' })
  put(3, 3, '\r\n')
  put(2, 4, '')
  document.undo()
  document.undo()
  expect(document.store.getState().text).toBe('"\ra: b')
  expect(editor.text()).toBe('"\na: b')
})

test('whatever breaks while a change of the editor is taken over, both end up with the same text', () => {
  const faults: string[] = []
  const stop = silence(faults)
  for (const part of ['apply', 'endGroup', 'subscriber'] as const) {
    const document = createDocument('a: 1\nb: 2\n')
    const editor = fakeEditor(document)
    const { apply, endGroup } = document
    if (part === 'apply') document.apply = breaks
    if (part === 'endGroup') document.endGroup = breaks
    // Another pane's own fault is that pane's: the key is kept.
    const mend = part === 'subscriber' ? document.store.subscribe(breaks) : () => {}
    editor.type(5, 5, 'x')
    editor.paste(0, 0, 'y')
    expect(editor.text()).toBe(document.store.getState().text)
    expect(document.store.getState().text.includes('x')).toBe(part !== 'apply')
    mend()
    document.apply = apply
    document.endGroup = endGroup
    editor.type(5, 5, 'z')
    expect(document.store.getState().text).toContain('z')
    expect(editor.text()).toBe(document.store.getState().text)
    editor.dispose()
  }
  expect(faults).toContainEqual(expect.stringContaining('couldn’t be taken over'))
  stop()
})

test('an editor that breaks while it is told of a change shows the document’s text again', () => {
  const document = createDocument('a: 1\nb: 2\n')
  const editor = fakeEditor(document)
  editor.breakOnce()
  document.apply([{ start: 0, end: 0, text: '# ' }], { origin: 'command', label: 'x' })
  expect(editor.text()).toBe('# a: 1\nb: 2\n')
  editor.type(0, 0, '#')
  expect(document.store.getState().text).toBe('## a: 1\nb: 2\n')
  expect(editor.text()).toBe('## a: 1\nb: 2\n')
})

function breaks(): never {
  throw new Error('broken')
}

/** Hears what is told of faults. */
function silence(told: string[]): () => void {
  whenToldOfFaults((words) => told.push(words))
  return () => whenToldOfFaults(() => {})
}

test('a text that is too long for an editor is left alone, and the next one that isn’t is shown', () => {
  const document = createDocument('a: 1\n')
  const editor = fakeEditor(document)
  const long = '\n'.repeat(300_001)
  document.replaceText(long, { label: 'Open' })
  expect(editor.text()).toBe('a: 1\n')
  document.apply([{ start: 0, end: 0, text: 'b: 2' }], {
    label: 'Edit',
    origin: 'command',
    basis: 'text',
  })
  expect(editor.text()).toBe('a: 1\n')
  // What is typed in the moment before the editor goes isn't meant for that text.
  editor.paste(0, 0, 'typed')
  expect(document.store.getState().text).toBe(`b: 2${long}`)
  document.undo()
  document.undo()
  expect(editor.text()).toBe('a: 1\n')
  editor.paste(0, 1, 'c')
  expect(document.store.getState().text).toBe('c: 1\n')
})
