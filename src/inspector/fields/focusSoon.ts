import { onceDrawn } from '../../ui/onceDrawn.ts'

const controls = 'input, select, textarea, button'

/**
 * Gives the keyboard to a control once it is drawn. Each of `within` is an id, or the id of what holds the control; the
 * first that is there and can be used gets it.
 */
export function focusSoon(...within: readonly string[]): void {
  onceDrawn(() => {
    for (const id of within) {
      const found = document.getElementById(id)
      const control = found?.matches(controls) ? found : found?.querySelector<HTMLElement>(controls)
      if (control == null || control.matches(':disabled')) continue
      control.focus()
      // What is only suggested is typed over.
      if (control instanceof HTMLInputElement && control.type === 'text') control.select()
      control.scrollIntoView({ block: 'nearest' })
      return
    }
  })
}
