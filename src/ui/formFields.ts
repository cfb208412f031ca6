/** The fields of a form that are typed in or chosen from: no switches, nor what stands aside (a note). */
export function formFields(form: ParentNode): readonly HTMLInputElement[] {
  return [
    ...form.querySelectorAll<HTMLInputElement>(
      '[data-field]:not([data-aside] *) :is(input, textarea, select):enabled',
    ),
  ].filter(({ type }) => type !== 'radio' && type !== 'checkbox' && type !== 'hidden')
}

/** The first of them that is required and still empty. */
export function emptyRequired(fields: readonly HTMLInputElement[]): HTMLInputElement | undefined {
  return fields.find((each) => each.ariaRequired === 'true' && each.value === '')
}
