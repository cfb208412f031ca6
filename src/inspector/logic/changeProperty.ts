import { type FieldShape, get, isMap, type Path, type Plain, setField } from '../../swml/index.ts'
import type { Form } from '../createForm.ts'
import { keyOf } from './changeForm.ts'
import { recast } from './recast.ts'

type ObjectShape = Extract<FieldShape, { kind: 'object' }>

/**
 * Puts one of several properties that stand for each other in place of another, as one change. What fits is taken
 * along; the rest is kept, and is there again when its property is chosen again.
 */
export function changeProperty(
  form: Form,
  shape: ObjectShape,
  path: Path,
  value: Plain | undefined,
  old: string | undefined,
  name: string,
): void {
  const there = old === undefined ? undefined : get(value, old)
  if (!isMap(value) || old === undefined || old === name || there === undefined) return
  const wanted = shape.fields.find((field) => field.name === name)?.shape
  const title = shape.forms?.titles[name] ?? name
  form.leave()
  form.kept.set(keyOf(path, old), { value: there, text: undefined })
  const next = form.kept.get(keyOf(path, name))?.value ?? (wanted && recast(wanted, there))
  const body: { [key: string]: Plain } = {}
  for (const [key, item] of Object.entries(value)) {
    if (key !== old) define(body, key, item)
    else if (next !== undefined) define(body, name, next)
  }
  form.write((flow, _step, at) => setField(flow, [...at, ...path], body), `Use ${title}`)
  form.leave()
  if (next === undefined) {
    form.ports.announce(`${title}. What was there is kept: choose its form again, or undo.`)
  }
}

/** `__proto__` is a name like any other. */
function define(map: { [key: string]: Plain }, key: string, value: Plain): void {
  Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true })
}
