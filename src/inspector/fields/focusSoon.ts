/** Gives the keyboard to a control once it is drawn. `within`: an id, or the id of what holds the control. */
export function focusSoon(within: string): void {
  requestAnimationFrame(() => {
    const found = document.getElementById(within)
    const control =
      found?.matches('input, select, textarea, button') === true
        ? found
        : found?.querySelector<HTMLElement>('input, select, textarea, button')
    control?.focus()
    control?.scrollIntoView({ block: 'nearest' })
  })
}
