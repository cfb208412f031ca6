import { describe, expect, it } from 'vitest'
import { largestFile, nameOf, readFile } from '../../src/flows/readFile.ts'
import { withSwml } from '../../src/picture/swmlInPng.ts'
import { swmlElement } from '../../src/picture/swmlInSvg.ts'

/** The beginning of a PNG: its signature, and a header. */
const picture = [
  0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 0, 0,
]
const file = (name: string, ...parts: BlobPart[]) => new File(parts, name)

describe('opening a file', () => {
  it('reads UTF-8 character by character, its byte order mark too', async () => {
    expect(await readFile(file('a.yaml', 'a: "ä 😀"\r\n'))).toEqual({
      name: 'a',
      text: 'a: "ä 😀"\r\n',
      encoding: { name: 'utf-8' },
    })
    expect(await readFile(file('a.yaml', '\ufeffa: 1\n'))).toEqual({
      name: 'a',
      text: '\ufeffa: 1\n',
      encoding: { name: 'utf-8' },
    })
  })

  it('reads an empty file as an empty text', async () => {
    expect(await readFile(file('empty.yml'))).toEqual({
      name: 'empty',
      text: '',
      encoding: { name: 'utf-8' },
    })
  })

  it.each([
    ['with its mark', [0xff, 0xfe, 0x61, 0, 0x3a, 0], 'utf-16le', true],
    ['without one', [0x61, 0, 0x3a, 0], 'utf-16le', false],
    ['big-endian with its mark', [0xfe, 0xff, 0, 0x61, 0, 0x3a], 'utf-16be', true],
    ['big-endian without one', [0, 0x61, 0, 0x3a], 'utf-16be', false],
  ])('reads UTF-16 %s', async (_, bytes, encoding, mark) => {
    expect(await readFile(file('a.json', new Uint8Array(bytes)))).toEqual({
      name: 'a',
      text: 'a:',
      encoding: { name: encoding, mark },
    })
  })

  it.each([
    ['another picture', [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]],
    ['control characters', Array.from({ length: 60 }, (_, at) => at % 9)],
  ])('refuses %s in plain words', async (_, bytes) => {
    expect(await readFile(file('photo.png', new Uint8Array(bytes)))).toEqual({
      error: expect.stringMatching(/“photo\.png” isn’t a text file.*\.yaml/),
    })
  })

  it('opens a picture of a flow as the flow', async () => {
    const text = '\ufeffsections: {}\r\n# ä 😀'
    const png = withSwml(new Uint8Array(picture), text)
    const svg = `<?xml version="1.0"?>\n<svg xmlns="x">${swmlElement(text)}</svg>`
    for (const name of ['ivr.png', 'ivr.yaml.PNG', 'ivr.svg'])
      expect(await readFile(file(name, name === 'ivr.svg' ? svg : png))).toEqual({
        name: 'ivr',
        text,
      })
  })

  it.each([
    ['a PNG', new Uint8Array(picture)],
    ['a damaged one', withSwml(new Uint8Array(picture), 'sections: {}').fill(0, 45)],
    ['an SVG', '<!-- a <b> --><svg><script>alert(1)</script></svg>'],
    [
      'one whose flow is garbage',
      '<svg><wireline:swml encoding="base64">/w==</wireline:swml></svg>',
    ],
  ])('refuses %s without a flow in plain words', async (_, content) => {
    expect(await readFile(file('photo.png', content))).toEqual({
      error: expect.stringMatching(/“photo\.png” is a picture without a call flow.*\.yaml/),
    })
  })

  it('takes pictures that are larger than a flow may be, but no larger flow, and nothing that only ends so', async () => {
    const large = '-'.repeat(largestFile)
    const svg = (text: string) => `<svg><!-- ${large} -->${swmlElement(text)}</svg>`
    expect(await readFile(file('a.svg', svg('sections: {}')))).toEqual({
      name: 'a',
      text: 'sections: {}',
    })
    for (const content of [svg(`${large}-`), `${large}-`])
      expect(await readFile(file('a.svg', content))).toEqual({
        error: expect.stringContaining('up to 5 MB'),
      })
  })

  it('says what to do with a text in an old encoding', async () => {
    const latin1 = new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xe4])
    expect(await readFile(file('a.yaml', latin1))).toEqual({
      error: expect.stringContaining('Save it as UTF-8'),
    })
  })

  it('refuses what is far too large without reading it', async () => {
    const huge = {
      name: 'log.txt',
      size: largestFile + 1,
      arrayBuffer: () => Promise.reject(new Error('read')),
    }
    expect(await readFile(huge)).toEqual({ error: expect.stringMatching(/ 5\.1 MB.* up to 5 MB/) })
  })

  it('says so where the file can no longer be read', async () => {
    const gone = { name: 'a.yaml', size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) }
    expect(await readFile(gone)).toEqual({ error: expect.stringContaining('choose it again') })
  })

  it.each([
    ['ivr.swml.yaml', 'ivr'],
    ['IVR.JSON', 'IVR'],
    ['ivr.yaml.png', 'ivr'],
    ['.yaml', 'untitled'],
    ['my.flow.v2.yml', 'my.flow.v2'],
  ])('names the flow of %s %s', (name, expected) => {
    expect(nameOf(name)).toBe(expected)
  })
})
