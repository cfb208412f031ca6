import { shell } from './shellStore.ts'

let ahead = ''
shell.subscribe((state, before) => {
  if (state.dialog !== before.dialog || state.question !== before.question) ahead = ''
})

/**
 * Keeps what is typed while a dialog with a search box is still being drawn, or loaded: it is meant for that box, and
 * must do nothing to the steps, which still have the keyboard.
 * @returns whether the key was for it
 */
export function typedAhead(event: KeyboardEvent): boolean {
  const { dialog, question } = shell.getState()
  const opens = dialog === 'command-palette' || dialog === 'find' || question !== undefined
  if (!opens || document.activeElement?.closest('[role="dialog"]') != null) return false
  if (event.ctrlKey || event.metaKey) return false
  if (event.key === 'Escape') shell.setState({ dialog: undefined, question: undefined })
  else if (event.key === 'Backspace') ahead = ahead.slice(0, -1)
  else if (event.key.length === 1 && !event.altKey) ahead += event.key
  return true
}

/** What was typed ahead, for the box that has the keyboard now. */
export function takeTypedAhead(): string {
  const typed = ahead
  ahead = ''
  return typed
}
