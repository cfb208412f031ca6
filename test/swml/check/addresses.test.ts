// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are SWML's own variables.

import { describe, expect, it } from 'vitest'
import { addressKind } from '../../../src/swml/check/address/addressKind.ts'
import {
  bodyOf,
  checkFlow,
  methods,
  type Plain,
  type Problem,
  readFlow,
  toJson,
} from '../../../src/swml/index.ts'
import type { Field, FieldShape } from '../../../src/swml/methods/field.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'

const told = [
  'url-missing',
  'url-not-wss',
  'address-wrong',
  'address-placeholder',
  'address-unreachable',
]

function problemsOf(method: string, body: Plain): { text: string; problems: Problem[] } {
  const text = toJson({ version: '1.0.0', sections: { main: [{ [method]: body }] } })
  return { text, problems: checkFlow(readFlow(text)).filter(({ code }) => told.includes(code)) }
}

/** What is said of a stream's address: the code, or the address that the fix gives in brackets. */
function said(url: string): string | undefined {
  const { text, problems } = problemsOf('stream', { url })
  expect(problems.length, url).toBeLessThanOrEqual(1)
  const [problem] = problems
  const [fix] = problem?.fixes ?? []
  if (!fix) return problem?.code
  const [step] = readFlow(applyEdits(text, fix.edits)).sections[0]?.steps ?? []
  return `→ ${String(Object.entries(step?.value ?? {})[0]?.[1])}`
}

describe('the address of a stream', () => {
  it.each([
    'wss://example.com',
    'WSS://EXAMPLE.com/a/b?c=d,e',
    'wss://me:secret@a.example:8443/x',
    'wss://[2001:db8::1]:8080/x',
    'wss://203.0.113.7/x',
    'wss://172.32.0.1/x',
    'wss://localhost.example/x',
    'wss://%{vars.host}/a',
    'wss://${host}:${port}/a?${part}',
    '${vars.url}',
    '{{url}}',
    'wss://{{ host }}/x',
    '%{vars.proto}s://x.example',
    'wss://${a + b}/x',
    'wss://${pick({a: 1}, "b c")}/x',
    'ws%{vars.s}://example.com',
    'wss://a.example/?to=https://b.example/',
    'wss://xn--bcher-kva.example/ü',
    'wss://bücher.example/x',
    'wss://例え.example/x',
    'wss://my_app.a-b.example./x',
    'wss://${a}-${b}.example/x',
    'wss://1.2.${c}.4/x',
    'wss://$me:$pw@a.example/x',
  ])('%s may work', (url) => {
    expect(said(url)).toBeUndefined()
  })

  it.each([
    ['', 'url-missing'],
    ['wss://', 'address-wrong'],
    ['wss:///a', 'address-wrong'],
    ['wss://?x=1', 'address-wrong'],
    ['wss://:8080/a', 'address-wrong'],
    ['wss://a.example:99999/x', 'address-wrong'],
    ['wss://a.example:0/x', 'address-wrong'],
    ['wss://a.example:abc/x', 'address-wrong'],
    ['wss://a.example/a,wss://b.example/b', 'address-wrong'],
    ['wss://a.example/a wss://b.example/b', 'address-wrong'],
    ['wss://a.example/a b', 'address-wrong'],
    ['wss://a..example/x', 'address-wrong'],
    ['wss://.example/x', 'address-wrong'],
    ['wss://-a.example/x', 'address-wrong'],
    ['wss://a,example/x', 'address-wrong'],
    ['wss://a.example\\x', 'address-wrong'],
    ['wss://300.1.1.1/x', 'address-wrong'],
    ['wss://1.2.3/x', 'address-wrong'],
    ['wss://[::zz]/x', 'address-wrong'],
    ['wss://$HOST/x', 'address-placeholder'],
    ['wss://%HOST%:8080/x', 'address-placeholder'],
    ['ftp://a.example/x', 'url-not-wss'],
    ['wss://<your-host>/a', 'address-placeholder'],
    ['wss://{host}/a', 'address-placeholder'],
    ['wss://[your host]/a', 'address-placeholder'],
    ['wss://YOUR_DOMAIN/a', 'address-placeholder'],
    ['wss://your-server.com/a', 'address-placeholder'],
    ['wss://abc.example/YOUR_TOKEN', 'address-placeholder'],
    ['wss://localhost:8080/a', 'address-unreachable'],
    ['wss://LOCALHOST./a', 'address-unreachable'],
    ['wss://127.0.0.1', 'address-unreachable'],
    ['wss://10.1.2.3/a', 'address-unreachable'],
    ['wss://172.16.0.1/a', 'address-unreachable'],
    ['wss://172.31.0.1/a', 'address-unreachable'],
    ['wss://192.168.1.20/a', 'address-unreachable'],
    ['wss://[::1]:80/a', 'address-unreachable'],
    ['wss://mac.local/a', 'address-unreachable'],
    ['wss://backend:8080/a', 'address-unreachable'],
    ['wss://db.internal/a', 'address-unreachable'],
    ['wss://me:pw@localhost/${x}', 'address-unreachable'],
  ])('%j can’t work: %s', (url, code) => {
    expect(said(url)).toBe(code)
  })

  it.each([
    ['ws://example.com/x', 'wss://example.com/x'],
    ['https://%{vars.host}', 'wss://%{vars.host}'],
    ['wss:/example.com', 'wss://example.com'],
    ['a.example:8080/x', 'wss://a.example:8080/x'],
    ['wss://https://a.example/x', 'wss://a.example/x'],
    ['wss://wss://a.example/x', 'wss://a.example/x'],
    ['https://wss://a.example/x', 'wss://a.example/x'],
    ['https://http://a.example/x', 'wss://a.example/x'],
    ['wss://https://${host}/${x}', 'wss://${host}/${x}'],
    ['wss://“a.example”/a', 'wss://a.example/a'],
    ['“wss://a.example/a”', 'wss://a.example/a'],
    ['wss://a.\u200bexample/a', 'wss://a.example/a'],
    [' wss://a.example/a\u00a0', 'wss://a.example/a'],
    ['wss://a.example/a#b', 'wss://a.example/a'],
  ])('%j is mended to %s', (url, mended) => {
    expect(said(url)).toBe(`→ ${mended}`)
    expect(said(mended)).toBeUndefined()
  })

  it('says where only a secure one is taken, also within others', () => {
    const codes = (method: string, body: Plain) =>
      problemsOf(method, body).problems.map(({ code }) => code)
    expect(codes('join_conference', { name: 'a', stream: { url: 'ws://a.example' } })).toEqual([
      'url-not-wss',
    ])
    expect(codes('connect', { to: 'stream:ws://a.example' })).toEqual(['url-not-wss'])
    expect(codes('connect', { serial: [{ to: 'stream:https://a.example' }] })).toEqual([
      'url-not-wss',
    ])
    expect(codes('connect', { to: 'stream:wss://a.example' })).toEqual([])
    expect(codes('connect', { to: 'sip:me@localhost' })).toEqual([])
    expect(codes('tap', { uri: 'rtp://203.0.113.7:5004' })).toEqual([])
    expect(codes('tap', { uri: 'wss://' })).toEqual(['address-wrong'])
  })
})

/** A body with nothing in it but the way to one field, for every field of the catalogue that takes addresses. */
function fieldsWithAddresses(
  field: Field,
  wrap: (value: Plain) => Plain,
  depth = 0,
): { field: Field; wrap: (value: Plain) => Plain }[] {
  const own = addressKind(field) ? [{ field, wrap }] : []
  return [...own, ...inShape(field.shape, wrap, depth)]
}

function inShape(shape: FieldShape, wrap: (value: Plain) => Plain, depth: number) {
  if (depth > 5) return []
  if (shape.kind === 'object')
    return shape.fields.flatMap(
      (inner): ReturnType<typeof fieldsWithAddresses> =>
        fieldsWithAddresses(inner, (value) => wrap({ [inner.name]: value }), depth + 1),
    )
  if (shape.kind === 'list')
    return fieldsWithAddresses(shape.of, (value) => wrap([value]), depth + 1)
  return []
}

describe('every field of the catalogue that takes an address', () => {
  const all = [...methods.keys()].flatMap((method) => {
    const body = bodyOf(method)
    const fields = body ? fieldsWithAddresses(body, (value) => value) : []
    return fields.map(({ field, wrap }) => ({ method, field, wrap }))
  })

  it('is found', () => {
    expect(new Set(all.map(({ method, field }) => `${method}.${field.name}`)).size).toBeGreaterThan(
      30,
    )
    for (const name of [
      'stream.url',
      'stream.status_url',
      'request.url',
      'play.url',
      'execute.dest',
    ])
      expect(all.map(({ method, field }) => `${method}.${field.name}`)).toContain(name)
  })

  it('tells of one that nobody can reach, and not of its own example', () => {
    for (const { method, field, wrap } of all) {
      const scheme = field.address?.schemes[0] ?? 'https://'
      const name = `${method}.${field.name}`
      const of = (address: string) =>
        problemsOf(method, wrap(address))
          .problems.filter(({ code }) => code !== 'url-missing')
          .map(({ code }) => code)
      expect(of(`${scheme}localhost:3000/a`), name).toEqual(['address-unreachable'])
      expect(of(`${scheme}a.example:99999/a`), name).toEqual(['address-wrong'])
      expect(of(`${scheme}${scheme.replace('stream:', '')}a.example/a`), name).toEqual([
        'address-wrong',
      ])
      expect(of(`${scheme}<your-host>/a`), name).toEqual(['address-placeholder'])
      expect(of(field.example ?? `${scheme}a.example/a`), name).toEqual([])
      expect(of('${vars.address}'), name).toEqual([])
    }
  })
})
