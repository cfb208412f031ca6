import { type Field, type FieldShape, isMap, type Plain } from '../../swml/index.ts'

type ObjectShape = Extract<FieldShape, { kind: 'object' }>

/** Which of the properties that stand for each other is used, or the first where none is. */
export function formOf(shape: ObjectShape, value: Plain | undefined): string | undefined {
  if (shape.forms === undefined) return undefined
  const names = Object.keys(shape.forms.titles)
  return names.find((name) => isMap(value) && Object.hasOwn(value, name)) ?? names[0]
}

/** The fields that a form shows: of those that stand for each other the picked one, and whatever is set or typed in. */
export function shownIn(
  shape: ObjectShape,
  value: Plain | undefined,
  picked: string | undefined,
  typedIn?: string,
): readonly Field[] {
  const { forms } = shape
  if (forms === undefined || forms.mode === 'some') return shape.fields
  const hidden = new Set(Object.keys(forms.titles).filter((name) => name !== picked))
  for (const [name, companions] of Object.entries(forms.with ?? {})) {
    if (name !== picked) for (const companion of companions) hidden.add(companion)
  }
  for (const companion of forms.with?.[picked ?? ''] ?? []) hidden.delete(companion)
  return shape.fields.filter(
    ({ name }) =>
      !hidden.has(name) || name === typedIn || (isMap(value) && Object.hasOwn(value, name)),
  )
}

/** Whether, of the properties that stand for each other, another than this one is there. */
export function isUsedInstead(shape: ObjectShape, value: Plain | undefined, name: string): boolean {
  if (!isMap(value) || Object.hasOwn(value, name)) return false
  return Object.keys(shape.forms?.titles ?? {}).some((other) => Object.hasOwn(value, other))
}
