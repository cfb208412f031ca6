import { describe, expect, test } from 'vitest'
import { exportKinds } from '../../src/exports/kinds.ts'
import { makeExport } from '../../src/exports/makeExport.ts'
import { readFile } from '../../src/flows/readFile.ts'
import { pictureOf } from '../../src/picture/pictureOf.ts'
import { swmlInSvg } from '../../src/picture/swmlInSvg.ts'
import { decodeLink } from '../../src/share/decodeLink.ts'
import { encodeLink } from '../../src/share/encodeLink.ts'
import {
  addSection,
  convert,
  type Flow,
  type Plain,
  readFlow,
  renameLabel,
  renameSection,
  setField,
  toYaml,
} from '../../src/swml/index.ts'
import { applyEdits } from '../../src/text/applyEdits.ts'
import type { TextEdit } from '../../src/text/edit.ts'
import { fileName } from '../../src/text/fileName.ts'
import { naughtyStrings } from '../fixtures/naughtyStrings.ts'
import { lookOf } from '../picture/look.ts'
import { xmlFault } from '../picture/wellFormed.ts'

const text = `version: 1.0.0
sections:
  main:
    - label: start
    - request:
        url: https://example.com
        method: GET
        headers:
          Accept: json
    - execute: { dest: other }
    - goto: { label: start, max: 2 }
  other:
    - hangup: {}
`
const yaml = readFlow(text)
const json = readFlow(convert(yaml, 'json').text)
const headers = ['sections', 'main', 1, 'request', 'headers']

describe.each([
  ['YAML', yaml],
  ['JSON', json],
])('in %s each naughty string', (_, flow) => {
  test('is a value and a key that reads back as it is', () => {
    for (const naughty of naughtyStrings) {
      const value = setField(flow, [...headers, 'Accept'], naughty)
      expect(plainAfter(flow, value, [...headers, 'Accept']), naughty).toBe(naughty)
      const key = setField(flow, [...headers, naughty], 'x')
      expect(plainAfter(flow, key, headers), naughty).toEqual({ Accept: 'json', [naughty]: 'x' })
    }
  })

  test('is a section’s and a label’s name that all that go there follow, or is refused in words', () => {
    let taken = 0
    for (const naughty of naughtyStrings) {
      const renamed = renameSection(flow, 'other', naughty)
      if ('edits' in renamed) {
        taken += 1
        const after = readFlow(applyEdits(flow.text, renamed.edits))
        expect(after.sections.map((each) => each.name)).toEqual(['main', naughty])
        expect(plainAfter(flow, renamed.edits, ['sections', 'main', 2])).toEqual({
          execute: { dest: naughty },
        })
      } else expect(renamed.error).toMatch(/^[A-Z].*\.$/s)
      const labelled = renameLabel(flow, flow.sections[0]?.steps[0]?.path ?? [], naughty)
      if ('edits' in labelled)
        expect(plainAfter(flow, labelled.edits, ['sections', 'main', 3, 'goto', 'label'])).toBe(
          naughty,
        )
      else expect(labelled.error).toMatch(/^[A-Z].*\.$/s)
    }
    expect(taken).toBeGreaterThan(naughtyStrings.length / 2)
  })
})

test('each as the name of a flow goes through a link and comes out as it was, or without a secret', () => {
  for (const name of naughtyStrings) {
    const { fragment = '' } = encodeLink({ name, text }, { withSecrets: true })
    // Only what can be written as a text at all.
    const sent = [...name].slice(0, 120).join('')
    expect(decodeLink(fragment)).toEqual({ name: sent, text })
    expect(fragment).toMatch(/^[\w-]+$/)
  }
})

test('each as what a link carries is refused in words, and never thrown about', () => {
  for (const naughty of naughtyStrings)
    for (const fragment of [
      naughty,
      `1${naughty}`,
      encodeURIComponent(naughty.replace(/\p{Cs}/gu, '?')),
    ]) {
      const answer = decodeLink(fragment)
      expect('error' in answer && answer.error).toMatch(/^This link/)
    }
})

test('each as the name of a file that is downloaded is one that every system takes', () => {
  for (const naughty of naughtyStrings) {
    const name = fileName(naughty, 'yaml')
    expect(name, naughty).toMatch(/^[^.\s].*\.yaml$|^[^.]\.yaml$/su)
    expect(name, naughty).not.toMatch(/[\p{Cc}\p{Bidi_Control}<>:"/\\|?*]/u)
    expect(name, naughty).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i)
    expect(name).not.toMatch(/\p{Cs}/u)
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
  }
})

test('each as the name of a file that is opened is a flow’s name, and never empty', async () => {
  for (const naughty of naughtyStrings) {
    const opened = await readFile(new File([text], `${naughty}.yaml`))
    expect('error' in opened ? '' : opened.name.trim()).not.toBe('')
    expect('error' in opened ? '' : opened.text).toBe(text)
  }
})

test('each as a file’s text opens as it is, or is refused in words', async () => {
  for (const naughty of naughtyStrings) {
    const opened = await readFile(new File([naughty], 'flow.yaml'))
    if ('error' in opened) expect(opened.error).toMatch(/^“flow.yaml”/)
    else expect(opened.text).toBe(naughty.replace(/\p{Cs}/gu, '\ufffd'))
    readFlow(naughty)
  }
})

test('all of them in one flow are told, exported and drawn; the picture holds the flow', () => {
  const everywhere: Plain = {
    version: '1.0.0',
    sections: Object.fromEntries([
      ['main', naughtyStrings.map((naughty) => ({ play: { url: `say:${naughty}` } }))],
      ...naughtyStrings.map((naughty) => [
        naughty,
        [{ label: naughty }, { set: { [naughty]: naughty } }, { [naughty]: naughty }],
      ]),
    ]),
  }
  const flow = readFlow(toYaml(everywhere))
  expect(flow.readable).toBe(true)
  for (const kind of exportKinds)
    for (const secrets of ['kept', 'left-out'] as const) {
      const made = makeExport({ name: naughtyStrings[7] ?? '', flow }, kind, secrets)
      expect('text' in made && made.text.length).toBeGreaterThan(10_000)
    }
  const { svg, swml } = pictureOf(flow, { ...lookOf('dark'), name: '<svg>', steps: [], kinds: [] })
  expect(xmlFault(svg)).toBeUndefined()
  expect(swmlInSvg(svg)).toBe(swml)
})

test('a new section may be called so, too', () => {
  for (const naughty of naughtyStrings) {
    const added = addSection(yaml, naughty)
    if ('error' in added) continue
    const after = readFlow(applyEdits(text, added.edits))
    expect(after.sections.map((each) => each.name)).toContain(naughty)
  }
})

/** What stands at a path once the edits are made, by way of JSON. */
function plainAfter(flow: Flow, edits: readonly TextEdit[], path: readonly (string | number)[]) {
  const after = readFlow(applyEdits(flow.text, edits))
  let at: unknown = JSON.parse(after.language === 'json' ? after.text : convert(after, 'json').text)
  for (const part of path) at = Object(at)[part]
  return at
}
