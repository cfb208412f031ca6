import { emptyRequired, formFields } from '../../ui/formFields.ts'
import { onceDrawn } from '../../ui/onceDrawn.ts'

/**
 * Lets who has just added a step by mouse type what it needs: gives the keyboard to the first required field of its
 * form that is empty, where the form is in sight and there is one. Not on touch screens, where a keyboard would come up
 * over the flow.
 */
export function focusToFill(): void {
  if (matchMedia('(pointer: coarse)').matches) return
  onceDrawn(() => {
    const form = document.querySelector('[data-pane="inspector"]')
    if (form) emptyRequired(formFields(form))?.focus()
  }, 2)
}
