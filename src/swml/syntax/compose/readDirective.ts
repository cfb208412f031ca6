import type { CST } from 'yaml'
import { type Composing, faultAt } from './composing.ts'

/** A line that begins with `%`: notes what it says of tags, and what is wrong with it. */
export function readDirective(composing: Composing, token: CST.Directive): void {
  const [name, ...parts] = token.source.trim().split(/[ \t]+/)
  const { offset, source } = token
  if (name === '%TAG') {
    const [handle, prefix] = parts
    if (parts.length !== 2) bad(composing, token)
    if (handle !== undefined && prefix !== undefined) composing.tags.set(handle, prefix)
  } else if (name === '%YAML') {
    const version = parts[0]
    if (parts.length !== 1 || version === undefined) bad(composing, token)
    else if (version !== '1.1' && version !== '1.2') {
      const place = { offset: offset + 6, source: source.slice(6) }
      const found = faultAt(place, 'BAD_DIRECTIVE', '')
      if (/^\d+\.\d+$/.test(version)) composing.warnings.push(found)
      else composing.errors.push(found)
    }
  } else composing.warnings.push(faultAt(token, 'BAD_DIRECTIVE', ''))
}

function bad(composing: Composing, token: CST.Directive): void {
  composing.errors.push(faultAt(token, 'BAD_DIRECTIVE', ''))
}
