import { bodyOf, fieldsOf } from '../../methods/fieldsOf.ts'
import { methods } from '../../methods/index.ts'
import type { Control, MethodDefinition } from '../../methods/method.ts'
import { isMap, type PlainMap } from '../../plain.ts'
import type { Plain, Step } from '../../types.ts'

/** Which method does what with another place of the flow, and how a step of it is written. */
export type Going = {
  method: string
  /** `params`: what it hands over, where it can. */
  step: (name: string, params?: PlainMap) => Plain
}

/** The method that runs a section and comes back. */
export const running = finder((control) => control.call !== undefined && !control.call.forGood)

/** The method that goes on in a section and doesn’t come back. */
export const leaving = finder((control) => control.call?.forGood === true)

/** The method that jumps to a label. */
export const jumping = finder((control) => control.jump !== undefined)

/** The method that is a label. */
export const marking = finder((control) => control.label !== undefined)

/** Whether a step is a jump, also one that doesn't say where to yet. */
export function isJump({ method }: Pick<Step, 'method'>): boolean {
  return method === jumping()?.method
}

/** Looks the method up in the catalogue when it is first asked for. */
function finder(fits: (control: Control) => boolean): () => Going | undefined {
  let found: Going | undefined
  return () => {
    for (const definition of found ? [] : methods.values()) {
      const value = valueNaming(definition)
      if (!value || !fits(definition.control?.(value('x')) ?? {})) continue
      found = {
        method: definition.name,
        step: (name, params) => ({
          [definition.name]: params ? handing(definition, value(name), params) : value(name),
        }),
      }
    }
    return found
  }
}

/** The value with parameters in the property that the method hands over. */
function handing(definition: MethodDefinition, value: Plain, params: PlainMap): Plain {
  const property = paramsProperty(definition)
  return property !== undefined && isMap(value) ? { ...value, [property]: params } : value
}

/** The property with what a method hands over to where it goes; undefined where it hands nothing over. */
export function paramsProperty(definition: MethodDefinition): string | undefined {
  const value = valueNaming(definition)?.('x')
  if (!isMap(value)) return undefined
  return fieldsOf(definition.name).find(({ name, shape }) => {
    if (shape.kind !== 'map') return false
    const { call } = definition.control?.({ ...value, [name]: { x: 1 } }) ?? {}
    return call?.params?.includes('x')
  })?.name
}

/** The value that names another place: in the property that refers to one, or as the whole body. */
function valueNaming(definition: MethodDefinition): ((name: string) => Plain) | undefined {
  const field = fieldsOf(definition.name).find(
    (each) => each.refersTo === 'section' || each.refersTo === 'label',
  )
  if (field && field.name !== '') return (name) => ({ [field.name]: name })
  return bodyOf(definition.name)?.shape.kind === 'text' ? (name) => name : undefined
}

/** Whether a step is a label, also one without a name yet. */
export function isLabel(step: Pick<Step, 'method' | 'notation'>): boolean {
  return step.notation === 'map' && step.method === marking()?.method
}
