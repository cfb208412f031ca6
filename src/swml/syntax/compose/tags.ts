import type { CST } from 'yaml'
import { type Composing, fault, warn } from './composing.ts'
import { coreType, coreValue } from './coreValue.ts'

const core = 'tag:yaml.org,2002:'

/** A tag's full name; `''` where it has none that could be known. */
export function tagName(composing: Composing, token: CST.SourceToken): string {
  const { source } = token
  const failed = (): string => {
    fault(composing, token, 'TAG_RESOLVE_FAILED')
    return ''
  }
  if (source === '!') return '!'
  if (!source.startsWith('!')) return failed()
  if (source[1] === '<') {
    const verbatim = source.slice(2, -1)
    if (verbatim === '!' || verbatim === '!!') return failed()
    if (!source.endsWith('>')) failed()
    return verbatim
  }
  const handle = source.slice(0, source.lastIndexOf('!') + 1)
  const suffix = source.slice(handle.length)
  if (suffix === '') failed()
  const prefix = composing.tags.get(handle)
  if (prefix) {
    try {
      return prefix + decodeURIComponent(suffix)
    } catch {
      return failed()
    }
  }
  return handle === '!' ? source : failed()
}

/** The value of a scalar that has a tag. With a tag that isn't known it is a text. */
export function taggedValue(
  composing: Composing,
  text: string,
  name: string,
  token: CST.SourceToken,
): string | number | boolean | null {
  if (name === '!' || name === `${core}str`) return text
  if (name === core + coreType(text)) return coreValue(text)
  warn(composing, token, 'TAG_RESOLVE_FAILED')
  return text
}

/** Warns where a map or list has a tag that isn't its own. */
export function checkCollectionTag(
  composing: Composing,
  name: string,
  kind: 'map' | 'seq',
  token: CST.SourceToken,
): void {
  if (name !== '' && name !== '!' && name !== core + kind) {
    warn(composing, token, 'TAG_RESOLVE_FAILED')
  }
}
