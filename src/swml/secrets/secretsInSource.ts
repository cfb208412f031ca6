import type { Range } from '../types.ts'
import { isSecretName } from './isSecretName.ts'
import { maskRanges } from './mask.ts'
import { isOpen, secretsIn } from './secretsIn.ts'

const value = `(?<secret>"(?:[^"\\\\]|\\\\.)*"?|'[^']*'?|[^\\s,}\\]"'{[](?:[^,}\\]\\r\\n]*[^\\s,}\\]])?)`
const inInlineStyle = [
  new RegExp(`[{,]\\s*['"]?(?<name>[\\w.-]{1,60})['"]?\\s*:\\s+${value}`, 'dg'),
  // A header or parameter by its name: {name: X-Api-Key, value: …}
  new RegExp(
    `name["']?\\s*:\\s*["']?(?<name>[\\w.-]{1,60})["']?\\s*,\\s*["']?value["']?\\s*:\\s*${value}`,
    'dg',
  ),
]

/** Where secrets stand in SWML as it is written, YAML or JSON, readable or not. In order; linear in its length. */
export function secretsInSource(text: string): Range[] {
  return [...secretsIn(text, inInlineStyle), ...inBlockStyle(text)].sort(
    (a, b) => a.start - b.start,
  )
}

/** SWML as it may be shown to anyone. */
export function maskSource(text: string): string {
  return maskRanges(text, secretsInSource(text))
}

const pairLine =
  /^([ \t]*(?:-[ \t]+)*)(["']?)([^\s"'#{}[\],:-][^"'#:]{0,60}?)\2[ \t]*:(?:[ \t]+(\S.*)?)?$/

/** A secret whose lines are being read: its column, and whether its own line has said what it is. */
type Under = { column: number; isText: boolean }

/**
 * A line of a text: its indentation, what it says without its dashes, and of a pair what is before, its name and
 * value.
 */
type Line = ReturnType<typeof lineOf>

/** What stands under a secret's name: on its line, and in the lines below that belong to it. */
function inBlockStyle(text: string): Range[] {
  const ranges: Range[] = []
  let under: Under | undefined
  /** Where a header's name was, that makes the value beside it a secret. */
  let named = -1
  let start = 0
  const add = (line: Line, held: string, tail: string) => {
    const at = start + line.length - tail.length
    if (!isOpen(held)) ranges.push({ start: at, end: at + held.length })
  }
  const begin = (line: Line): Under | undefined => {
    const { column, name, rest } = line
    const isSecret = isSecretName(name) || (name === 'value' && named === column)
    named = name === 'name' && isSecretName(rest.replace(/["']/g, '')) ? column : -1
    if (!isSecret) return undefined
    const held = rest.replace(/(?:^|[ \t]+)#.*$/, '')
    if (!/^[|>]/.test(rest) && !/^[{[]/.test(held)) add(line, held, rest)
    return { column, isText: held !== '' }
  }
  for (const whole of text.split('\n')) {
    const line = lineOf(whole.trimEnd())
    if (under && line.indent >= 0) {
      if (!isBelow(line, under)) under = undefined
      else if (under.isText || line.name === '') add(line, line.own, line.own)
    }
    if (line.name !== '' && !under) under = begin(line)
    start += whole.length + 1
  }
  return ranges
}

function lineOf(text: string) {
  const [, lead = '', , name = '', rest = ''] = pairLine.exec(text) ?? []
  return {
    length: text.length,
    indent: text.search(/\S/),
    isItem: /^[ \t]*-(?:[ \t]|$)/.test(text),
    own: text.replace(/^[ \t]*(?:-[ \t]+)*/, ''),
    column: lead.length,
    name,
    rest,
  }
}

function isBelow({ indent, isItem }: Line, { column, isText }: Under): boolean {
  return indent > column || (indent === column && isItem && !isText)
}
