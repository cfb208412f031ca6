import type { Form } from '../createForm.ts'

/** Says which form was chosen, and, where not all of the value could come along, what becomes of the rest. */
export function sayForm(form: Form, title: string, leaves: boolean): void {
  form.ports.announce(
    leaves ? `${title}. What was there is kept: choose its form again, or undo.` : title,
  )
}
