import type { Field } from '../methods/field.ts'
import { bodyOf } from '../methods/fieldsOf.ts'
import { kindOf } from '../methods/kinds.ts'
import type { MethodDefinition } from '../methods/method.ts'
import { isScalar, scalarOf } from '../methods/schema/scalars.ts'
import { isMap, type PlainMap, put } from '../plain.ts'
import { printScalar } from '../print/printScalar.ts'
import { toJson } from '../print/toJson.ts'
import { toYaml } from '../print/toYaml.ts'
import type { Plain } from '../types.ts'
import type { Caret } from './caret.ts'

type Scaffold = { text: string; caret: number }

/** Stands for what is still to be typed; a word that every printer leaves as it is. */
const gap = 'zzGapToFillzz'

/** A new step from its method's name on, with what it needs and the caret at the first thing to type. */
export function scaffoldStep(method: MethodDefinition, caret: Caret, unit: string): Scaffold {
  const step: PlainMap = {}
  put(step, method.name, bodyFor(method))
  const atKey = caret.at === 'key'
  if (caret.style === 'block') {
    // What follows the first line lies as deep as the word it replaces.
    const { length } = unit
    const lines = toYaml(step, { indent: length, dash: length, underItem: length })
    return filled(lines.trimEnd().replaceAll('\n', `\n${' '.repeat(caret.column)}`))
  }
  const json = toJson(step).trim()
  const inner = json.replace(/\s*\n\s*/g, ' ')
  const whole =
    caret.style === 'json'
      ? inner
      : inner.replace(/"([a-z_]+)":/gi, '$1:').replaceAll(`"${gap}"`, gap)
  return filled(atKey ? whole.replace(/^\{\s*|\s*\}$/g, '') : whole)
}

/** A property from its name on, with what every value of its kind begins with. */
export function scaffoldField(field: Field, caret: Caret, unit: string): Scaffold {
  const { inside: within } = kindOf(field.shape)
  const inside = `\n${' '.repeat(caret.column)}${unit}`
  const name =
    caret.style === 'json' || caret.quote !== ''
      ? JSON.stringify(field.name)
      : printScalar(field.name, caret.style)
  if (caret.colon) return { text: name, caret: name.length }
  if (caret.style === 'block') {
    if (within === 'items') return ending(`${name}:${inside}- `)
    return ending(within === 'names' ? `${name}:${inside}` : `${name}: `)
  }
  if (within === 'items') return filled(`${name}: [${gap}]`)
  if (within === 'names') return filled(`${name}: {${gap}}`)
  if (caret.style === 'json' && isScalar(field.shape) && scalarOf(field.shape).isText)
    return filled(`${name}: "${gap}"`)
  return ending(`${name}: `)
}

function bodyFor(method: MethodDefinition): Plain {
  const { initial } = method
  const shape = bodyOf(method.name)?.shape
  if (initial !== undefined && !isMap(initial)) return initial
  if (shape?.kind === 'text') return gap
  const body: PlainMap = {}
  for (const [key, value] of Object.entries(initial ?? {}))
    put(body, key, value === '' ? gap : value)
  if (shape?.kind !== 'object') return body
  for (const field of shape.fields) {
    if (field.required && !Object.hasOwn(body, field.name) && isScalar(field.shape))
      put(body, field.name, gap)
  }
  return body
}

/** The text without its gaps, and the caret where the first one was. */
function filled(text: string): Scaffold {
  const caret = text.indexOf(gap)
  const whole = text.replaceAll(gap, '')
  return { text: whole, caret: caret === -1 ? whole.length : caret }
}

function ending(text: string): Scaffold {
  return { text, caret: text.length }
}
