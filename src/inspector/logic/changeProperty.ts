import {
  type FieldShape,
  type Flow,
  get,
  getIn,
  isMap,
  type Path,
  type Plain,
  removeField,
  renameKey,
  type Step,
  setField,
  type TextEdit,
} from '../../swml/index.ts'
import type { Form } from '../createForm.ts'
import { asWritten, bringBack, type Kept, keeping, keptOf } from './keptForms.ts'
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
  old: string,
  name: string,
): void {
  if (old === name) return
  const there = get(value, old)
  const kept = keptOf(form, path, name)
  const wanted = shape.fields.find((field) => field.name === name)?.shape
  const next = kept ?? (there === undefined ? undefined : asKept(wanted && recast(wanted, there)))
  const title = shape.forms?.titles[name] ?? name
  keeping(form, path, { name: old, place: [...path, old], value: there }, () =>
    form.write((flow, step, at) => {
      const place = [...at, ...path]
      const back = bringBack(flow, kept)
      if (back !== undefined) return back
      // A short body (`play: say:Hi`) has no keys yet: it is written in full.
      if (!isMap(getIn(step.value, path))) {
        return there === undefined && next === undefined
          ? []
          : setField(flow, place, next === undefined ? {} : { [name]: next.value })
      }
      return editsFor(flow, step, place, { old, name, there }, next)
    }, `Use ${title}`),
  )
  form.ports.announce(
    next === undefined && there !== undefined
      ? `${title}. What was there is kept: choose its form again, or undo.`
      : title,
  )
}

type Next = Pick<Kept, 'value' | 'text'>

function asKept(value: Plain | undefined): Next | undefined {
  return value === undefined ? undefined : { value, text: undefined }
}

function editsFor(
  flow: Flow,
  step: Step,
  path: Path,
  { old, name, there }: { old: string; name: string; there: Plain | undefined },
  next: Next | undefined,
): readonly TextEdit[] {
  const at = [...path, old]
  const to = [...path, name]
  if (next === undefined) return there === undefined ? [] : removeField(flow, at)
  const written =
    there === undefined
      ? setField(flow, to, next.value)
      : [...renameKey(flow, at, name), ...setField(flow, at, next.value)]
  return asWritten(flow, step, to, written, next)
}
