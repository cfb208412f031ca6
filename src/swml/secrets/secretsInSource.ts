import type { Range } from '../types.ts'
import { isSecretName } from './isSecretName.ts'
import { maskRanges } from './mask.ts'
import { isOpen, secretsIn } from './secretsIn.ts'

const value = `(?<secret>"(?:[^"\\\\]|\\\\.)*"?|'[^']*'?|[^\\s,}\\]"'{[](?:[^,}\\]\\r\\n]*[^\\s,}\\]])?)`
const inFlowStyle = [
  new RegExp(`[{,]\\s*['"]?(?<name>[\\w.-]{1,60})['"]?\\s*:\\s+${value}`, 'dg'),
  // A header or parameter by its name: {name: X-Api-Key, value: …}
  new RegExp(
    `name["']?\\s*:\\s*["']?(?<name>[\\w.-]{1,60})["']?\\s*,\\s*["']?value["']?\\s*:\\s*${value}`,
    'dg',
  ),
]

/** Where secrets stand in SWML as it is written, YAML or JSON, readable or not. In order; linear in its length. */
export function secretsInSource(text: string): Range[] {
  return [...secretsIn(text, inFlowStyle), ...inBlockStyle(text)].sort((a, b) => a.start - b.start)
}

/** SWML as it may be shown to anyone. */
export function maskSource(text: string): string {
  return maskRanges(text, secretsInSource(text))
}

const pairLine =
  /^([ \t]*(?:-[ \t]+)*)(["']?)([^\s"'#{}[\],:-][^"'#:]{0,60}?)\2[ \t]*:(?:[ \t]+(\S.*)?)?$/

/** What stands under a secret's name: on its line, and in the lines below that belong to it. */
function inBlockStyle(text: string): Range[] {
  const ranges: Range[] = []
  /** Of the secret whose lines these are: its column, and whether its own line has said what it is. */
  let under: { column: number; isText: boolean } | undefined
  /** Where a header's name was, that makes the value beside it a secret. */
  let named = -1
  let start = 0
  for (const whole of text.split('\n')) {
    const line = whole.trimEnd()
    const indent = line.search(/\S/)
    const [, lead = '', , name = '', rest = ''] = pairLine.exec(line) ?? []
    const own = line.replace(/^[ \t]*(?:-[ \t]+)*/, '')
    const isItem = /^[ \t]*-(?:[ \t]|$)/.test(line)
    if (under && indent >= 0) {
      const isBelow = indent > under.column || (indent === under.column && isItem && !under.isText)
      if (!isBelow) under = undefined
      else if (under.isText || name === '') add(line.length - own.length, own)
    }
    if (name !== '' && !under) {
      const column = lead.length
      if (isSecretName(name) || (name === 'value' && named === column)) {
        const isBlock = /^[|>]/.test(rest)
        const held = rest.replace(/(?:^|[ \t]+)#.*$/, '')
        under = { column, isText: held !== '' }
        if (!isBlock && !/^[{[]/.test(held)) add(line.length - rest.length, held)
      }
      named = name === 'name' && isSecretName(rest.replace(/["']/g, '')) ? column : -1
    }
    start += whole.length + 1
  }
  return ranges

  function add(at: number, held: string): void {
    if (!isOpen(held)) ranges.push({ start: start + at, end: start + at + held.length })
  }
}
