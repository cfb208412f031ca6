import { onceDrawn } from '../ui/onceDrawn.ts'

/** Moves the keyboard to the first control with a problem in a form, once what folds it has been opened. */
export function focusProblem(formId: string): void {
  onceDrawn(() => {
    const form = document.getElementById(formId)
    const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
    const shown = form?.querySelector<HTMLElement>('[data-problem]')
    const field = shown
      ?.closest('[data-field]')
      ?.querySelector<HTMLElement>('input, select, textarea')
    const target = wrong ?? field
    target?.focus()
    ;(target ?? shown)?.scrollIntoView({ block: 'nearest' })
  })
}
