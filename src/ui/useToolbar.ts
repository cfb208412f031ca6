import { type KeyboardEvent, useState } from 'react'

/**
 * Buttons side by side as the ARIA toolbar pattern has them: one Tab stop, the arrows, Home and End move within. Gives
 * what the element with that role and the button at an index need.
 */
export function useToolbar() {
  const [at, setAt] = useState(0)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
    const last = buttons.length - 1
    const to: Record<string, number> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }
    const next = to[event.key]
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    buttons[next]?.focus()
  }
  return {
    toolbar: { onKeyDown },
    item: (index: number) => ({ tabIndex: index === at ? 0 : -1, onFocus: () => setAt(index) }),
  } as const
}
