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
  if (forms === undefined) return shape.fields
  if (forms.mode === 'some') return apart(shape, value, typedIn)
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

/** One that makes an entry of another kind isn't offered beside the others, nor they beside it. */
function apart(
  { fields, forms }: ObjectShape,
  value: Plain | undefined,
  typedIn: string | undefined,
): readonly Field[] {
  const alone = forms?.alone
  if (alone === undefined) return fields
  const isSet = (name: string) => isMap(value) && Object.hasOwn(value, name)
  return fields.filter(
    ({ name }) => name === typedIn || isSet(name) || isSet(alone) === (name === alone),
  )
}

/** What an entry of another kind is called (“Otherwise”); undefined for one of its list's own kind. */
export function aloneTitle(shape: FieldShape, value: Plain | undefined): string | undefined {
  const forms = shape.kind === 'object' ? shape.forms : undefined
  if (forms?.alone === undefined || !isMap(value) || !Object.hasOwn(value, forms.alone)) return
  const others = Object.keys(forms.titles).filter((name) => name !== forms.alone)
  return others.some((name) => Object.hasOwn(value, name)) ? undefined : forms.titles[forms.alone]
}

/** Whether, of the properties that stand for each other, another than this one is there. */
export function isUsedInstead(shape: ObjectShape, value: Plain | undefined, name: string): boolean {
  if (!isMap(value) || Object.hasOwn(value, name)) return false
  return Object.keys(shape.forms?.titles ?? {}).some((other) => Object.hasOwn(value, other))
}
