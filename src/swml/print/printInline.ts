import type { Printable } from './printable.ts'
import { doubleQuoted, printScalar } from './printScalar.ts'

/** How lists and maps are written in one line. */
export type InlineStyle = {
  /** Every key and string in JSON's quotes, numbers as JSON has them. */
  json: boolean
  /** Keys in double quotes though it is YAML, as their neighbours are. */
  quoteKeys: boolean
  /** Behind a `:` and a `,`, and inside the braces of a map: a blank or nothing. */
  colon: string
  comma: string
  pad: string
}

/** `{a: b, c: d}` */
export const yamlInline: InlineStyle = {
  json: false,
  quoteKeys: false,
  colon: ' ',
  comma: ' ',
  pad: ' ',
}

/** `{"a": "b", "c": "d"}` */
export const jsonInline: InlineStyle = {
  json: true,
  quoteKeys: true,
  colon: ' ',
  comma: ' ',
  pad: '',
}

/** A value on one line, in flow style or JSON. */
export function printInline(value: Printable, style: InlineStyle = yamlInline): string {
  if (value.kind === 'lines') return printInline(value.value, style)
  if (value.kind === 'scalar') return flowScalar(value, style)
  const separator = `,${style.comma}`
  if (value.kind === 'seq') {
    return `[${value.items.map((item) => printInline(item, style)).join(separator)}]`
  }
  if (value.pairs.length === 0) return '{}'
  const pairs = value.pairs.map(
    (pair) => `${inlineKey(pair.name, style)}:${style.colon}${printInline(pair.value, style)}`,
  )
  return `{${style.pad}${pairs.join(separator)}${style.pad}}`
}

/** A value as `JSON.stringify` lays it out, in lines indented by `unit` relative to its first. */
export function inlineLines(value: Printable, style: InlineStyle, unit: string): string[] {
  if (value.kind === 'lines') return inlineLines(value.value, style, unit)
  if (value.kind === 'scalar') return [flowScalar(value, style)]
  const entries =
    value.kind === 'seq'
      ? value.items.map((item) => inlineLines(item, style, unit))
      : value.pairs.map((pair) => {
          const [first = '', ...rest] = inlineLines(pair.value, style, unit)
          return [`${inlineKey(pair.name, style)}:${style.colon}${first}`, ...rest]
        })
  const [open, close] = value.kind === 'seq' ? '[]' : '{}'
  if (entries.length === 0) return [`${open}${close}`]
  const inner = entries.flatMap((lines, index) =>
    lines.map((line, at) => {
      const isEnd = at === lines.length - 1 && index < entries.length - 1
      return `${unit}${line}${isEnd ? ',' : ''}`
    }),
  )
  return [`${open}`, ...inner, `${close}`]
}

export function inlineKey(name: string, style: InlineStyle): string {
  if (style.json) return JSON.stringify(name)
  // Only a quoted key may stand right before its value.
  return style.quoteKeys || style.colon === '' ? doubleQuoted(name) : printScalar(name, 'flow')
}

function flowScalar(
  { value, source }: Extract<Printable, { kind: 'scalar' }>,
  style: InlineStyle,
): string {
  if (source !== undefined && (!style.json || JSON_NUMBER.test(source))) return source
  return style.json ? JSON.stringify(value) : printScalar(value, 'flow')
}

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)$/
