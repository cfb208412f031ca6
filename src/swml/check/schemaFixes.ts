import { removeField } from '../edit/removeField.ts'
import { setField } from '../edit/setField.ts'
import type { Field } from '../methods/field.ts'
import { nearestChoice } from '../methods/messageOf.ts'
import { quotedValue } from '../methods/quotedValue.ts'
import { isMap } from '../plain.ts'
import type { Fix, Plain } from '../types.ts'
import { quote, replaceWith } from './fixes.ts'
import { nearest } from './nearest.ts'
import type { Where } from './rule.ts'

/** Ways out for what a schema refuses, where one is clear. */
export function schemaFixes(
  code: string,
  where: Where,
  field: Field | undefined,
  value: Plain | undefined,
): Fix[] {
  switch (code) {
    case 'wrong-type':
    case 'quoted-value':
    case 'text-alone':
    case 'parameter-not-text':
      return asWanted(where, field, value)
    case 'wrong-form':
      return [...asSpeech(where, field, value), ...asKeys(where, field, value)]
    case 'not-in-list':
      return fromList(where, field, value)
    case 'excluding-properties':
      return keepOne(where, field, value)
    default:
      return []
  }
}

/** For each of the properties that exclude each other: keep this one, remove the rest. */
function keepOne({ flow, path }: Where, field: Field | undefined, value: Plain | undefined): Fix[] {
  const forms = field?.shape.kind === 'object' ? field.shape.forms : undefined
  if (!forms || !isMap(value)) return []
  const set = Object.keys(forms.titles).filter((name) => Object.hasOwn(value, name))
  // Two at a time: removing several could touch one place twice.
  if (set.length !== 2) return []
  return set.map((name) => {
    const other = set.find((one) => one !== name) ?? ''
    return {
      title: `Keep “${forms.titles[name]}”, remove “${forms.titles[other]}”`,
      edits: removeField(flow, [...path, other]),
    }
  })
}

function asWanted(where: Where, field: Field | undefined, value: Plain | undefined): Fix[] {
  const wanted = field?.shape.kind
  if (wanted === 'text' || wanted === 'choice') return asText(where, value)
  if (wanted === 'list' && typeof value === 'string') {
    return written(where, 'Make it a list of one', [value])
  }
  if (typeof value === 'string' && fieldIn(field, 'text') && value.trim() !== '') {
    return written(where, 'Put it under “text”', { text: value })
  }
  if (typeof value !== 'string') return []
  const said = field && quotedValue(field.shape, value)
  if (said === undefined) return []
  const how = typeof said === 'number' ? 'as a number' : 'without quotes'
  return withoutQuotes(where, `Write it ${how}: ${said}`, String(said))
}

function written({ flow, path }: Where, title: string, value: Plain): Fix[] {
  const edits = setField(flow, path, value)
  return edits.length === 0 ? [] : [{ title, edits }]
}

function fieldIn(field: Field | undefined, name: string): boolean {
  const shape = field?.shape
  return shape?.kind === 'object' && shape.fields.some((one) => one.name === name)
}

function asText(where: Where, value: Plain | undefined): Fix[] {
  if (typeof value !== 'number' && typeof value !== 'boolean') return []
  return quote(where.node)
}

function fromList(where: Where, field: Field | undefined, value: Plain | undefined): Fix[] {
  if (field?.shape.kind !== 'choice') return []
  const { options } = field.shape
  const near = nearest(String(value), options) ?? only(nearestChoices(String(value), options))
  return near === undefined ? [] : replaceWith(where, `Change to ‘${near}’`, near)
}

/** `both` is part of one choice only, `track` of three. */
function nearestChoices(typed: string, options: readonly string[]): string[] {
  return options.filter((option) => nearestChoice([option], typed) !== undefined)
}

function only(options: readonly string[]): string | undefined {
  return options.length === 1 ? options[0] : undefined
}

/** Words where a sound is wanted are most likely to be spoken. */
function asSpeech(where: Where, field: Field | undefined, value: Plain | undefined): Fix[] {
  if (field?.role !== 'sound' || typeof value !== 'string' || !/^[^\s:/]+\s[^:]*$/s.test(value))
    return []
  return replaceWith(where, 'Speak it', `say:${value}`)
}

/**
 * Keys as people write a number down: with blanks and the like between them (a comma may be a pause), and small
 * letters.
 */
function asKeys(where: Where, field: Field | undefined, value: Plain | undefined): Fix[] {
  if (field?.role !== 'keys' || typeof value !== 'string') return []
  const keys = value.replace(/[\s()./-]/g, '').replace(/[a-d]/g, (key) => key.toUpperCase())
  const pattern = field.shape.kind === 'text' ? field.shape.pattern : undefined
  if (keys === '' || pattern === undefined || !new RegExp(pattern).test(keys)) return []
  return replaceWith(where, `Write the keys alone: ${keys}`, keys)
}

function withoutQuotes(where: Where, title: string, text: string): Fix[] {
  if (where.node?.kind !== 'scalar') return []
  return [{ title, edits: [{ ...where.node.range, text }] }]
}
