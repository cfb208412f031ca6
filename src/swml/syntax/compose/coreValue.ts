/** What a plain scalar stands for by the core schema of YAML 1.2. */
export function coreValue(source: string): string | number | boolean | null {
  if (source === '') return null
  // Most values are plain words: their first character tells.
  if (!mayBeSpecial.has(source.charCodeAt(0))) return source
  if (/^(?:~|[Nn]ull|NULL)$/.test(source)) return null
  if (/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/.test(source)) return /^[Tt]/.test(source)
  if (/^0o[0-7]+$/.test(source)) return Number.parseInt(source.slice(2), 8)
  if (/^[-+]?[0-9]+$/.test(source)) return Number.parseInt(source, 10)
  if (/^0x[0-9a-fA-F]+$/.test(source)) return Number.parseInt(source.slice(2), 16)
  if (/^(?:\.nan|\.NaN|\.NAN)$/.test(source)) return Number.NaN
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(source)) {
    return source.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  }
  if (isFloat.test(source)) return Number.parseFloat(source)
  return source
}

/** The core schema's name of a value's type, as tags have it: `int` in `!!int`. */
export function coreType(source: string): 'null' | 'bool' | 'int' | 'float' | 'str' {
  const value = coreValue(source)
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'string') return 'str'
  return /^(?:0o|0x)|^[-+]?[0-9]+$/.test(source) ? 'int' : 'float'
}

const mayBeSpecial = new Set([...'~nNtTfF-+.0123456789'].map((first) => first.charCodeAt(0)))

const isFloat = /^[-+]?(?:(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+|\.[0-9]+|[0-9]+\.[0-9]*)$/
